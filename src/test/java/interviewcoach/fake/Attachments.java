package interviewcoach.fake;

import tools.jackson.databind.node.ObjectNode;

/** What a message holds instead of text, with the fields that Telegram always sends. */
final class Attachments {

    private Attachments() {}

    static ObjectNode of(String kind) {
        ObjectNode json = Bot.JSON.createObjectNode();
        return switch (kind) {
            case "location" -> json.put("latitude", 55.75).put("longitude", 37.62);
            case "contact" -> json.put("phone_number", "0").put("first_name", "Петя");
            case "dice" -> json.put("emoji", "🎲").put("value", 3);
            case "sticker" ->
                    file(json, kind)
                            .put("type", "regular")
                            .put("width", 512)
                            .put("height", 512)
                            .put("is_animated", false)
                            .put("is_video", false);
            case "photo", "video", "animation" ->
                    file(json, kind).put("width", 90).put("height", 90).put("duration", 1);
            case "video_note" -> file(json, kind).put("length", 240).put("duration", 1);
            default -> file(json, kind).put("duration", 1);
        };
    }

    private static ObjectNode file(ObjectNode json, String kind) {
        return json.put("file_id", kind + "-1").put("file_unique_id", "unique-" + kind);
    }
}
