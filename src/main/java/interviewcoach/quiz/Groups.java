package interviewcoach.quiz;

/** In a group the coach invites to its private chat. */
final class Groups {

    private final Turn turn;

    Groups(Turn turn) {
        this.turn = turn;
    }

    void hear(Event event) {
        switch (event) {
            case Event.Said said -> replied(said);
            case Event.Commanded _ -> invite();
            case Event.Pressed _ -> turn.toast(new Reply.NotForYou());
            case Event.Admitted _ -> admitted();
            case Event.Dismissed _ -> turn.fact(new Fact.Gone());
            case Event.Moved moved -> turn.fact(new Fact.MovedTo(moved.newChat()));
            case Event.Edited _,
                    Event.Attached _,
                    Event.Uploaded _,
                    Event.TimeUp _,
                    Event.DayCame _,
                    Event.WeekCame _ -> {}
        }
    }

    private void replied(Event.Said said) {
        if (said.repliesTo() != null) {
            invite();
        }
    }

    private void admitted() {
        turn.fact(new Fact.Back());
        invite();
    }

    private void invite() {
        turn.say(new Reply.ComeToPrivate(turn.world().botName()));
    }
}
