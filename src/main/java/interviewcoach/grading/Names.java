package interviewcoach.grading;

import interviewcoach.grading.Evidence.How;
import interviewcoach.grading.Glossary.Concept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The glossary, compiled: which keys belong to which concept, family, kin and rival. */
final class Names {

    /** A name of several words; each is given by its keys. */
    private record Compound(List<Set<String>> words, String concept) {}

    private final Function<String, Set<String>> keysOf;
    private final Map<String, Set<String>> conceptsByKey = new HashMap<>();
    private final Map<String, Set<String>> familiesByKey = new HashMap<>();
    private final Map<String, Set<String>> derivationsByKey = new HashMap<>();
    private final Map<String, List<Set<String>>> rowsByKey = new HashMap<>();
    private final Map<String, List<Compound>> compounds = new HashMap<>();
    private final Map<String, List<String>> surfaces = new HashMap<>();
    private final Map<String, List<String>> written = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private Names(Function<String, Set<String>> keysOf) {
        this.keysOf = keysOf;
    }

    static Names of(Glossary glossary, Function<String, Set<String>> keysOf) {
        Names names = new Names(keysOf);
        for (int row = 0; row < glossary.derivations().size(); row++) {
            names.addDerivation("d:" + row, glossary.derivations().get(row));
        }
        glossary.concepts().stream().filter(c -> !c.family()).forEach(names::addConcept);
        glossary.concepts().stream().filter(Concept::family).forEach(names::addFamily);
        glossary.antonyms().forEach(names::addRivals);
        return names;
    }

    /** Whether the glossary holds a concept of this id, or a family. */
    boolean hasId(String id) {
        return ids.contains(id);
    }

    /** Whether a stem or an English word is a name. */
    boolean hasName(String key) {
        return conceptsByKey.containsKey(key)
                || familiesByKey.containsKey(key)
                || derivationsByKey.containsKey(key);
    }

    /** Whether one of the keys is a word of the glossary. */
    boolean isTerm(Set<String> keys) {
        return keys.stream().anyMatch(surfaces::containsKey);
    }

    /** The words under which the glossary holds a concept or a family of derived words. */
    List<String> surfacesOf(String conceptOrDerivation) {
        return surfaces.getOrDefault(conceptOrDerivation, List.of());
    }

    /**
     * What the glossary says of a concept, a family or a row of derived words; of a family with all
     * names of its concepts. Nothing for a plain word.
     */
    List<String> namesOf(String key) {
        return written.getOrDefault(key, List.of());
    }

    /** The plain keys of a word with those of its kin, concepts and families. */
    List<String> withConcepts(Set<String> plain) {
        Set<String> all = new LinkedHashSet<>(plain);
        for (String key : plain) {
            String word = key.startsWith("v:") ? key.substring(2) : key;
            all.addAll(derivationsByKey.getOrDefault(word, Set.of()));
            all.addAll(conceptsByKey.getOrDefault(key, Set.of()));
        }
        for (String key : List.copyOf(all)) {
            all.addAll(familiesByKey.getOrDefault(key, Set.of()));
        }
        return List.copyOf(all);
    }

    /** The keys of what excludes this word: медленнее for быстрее. */
    Set<String> rivals(List<String> keys) {
        Set<String> rivals = new LinkedHashSet<>();
        for (String key : keys) {
            rowsByKey.getOrDefault(key, List.of()).forEach(rivals::addAll);
        }
        rivals.removeAll(keys);
        return rivals;
    }

    /** A compound name found in a text. */
    record Found(int last, List<String> keys) {}

    /** The compound names that begin at a word. */
    List<Found> compoundsAt(List<Forms> words, int first) {
        List<Found> found = new ArrayList<>();
        for (String key : words.get(first).keys()) {
            for (Compound compound : compounds.getOrDefault(key, List.of())) {
                if (fits(compound, words, first)) {
                    found.add(found(compound, first));
                }
            }
        }
        return found;
    }

    private Found found(Compound compound, int first) {
        Set<String> keys = new LinkedHashSet<>(Set.of(compound.concept()));
        keys.addAll(familiesByKey.getOrDefault(compound.concept(), Set.of()));
        return new Found(first + compound.words().size() - 1, List.copyOf(keys));
    }

    private static boolean fits(Compound compound, List<Forms> words, int first) {
        if (first + compound.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < compound.words().size(); i++) {
            if (!words.get(first + i).hasLemma(compound.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void addConcept(Concept concept) {
        ids.add(concept.id());
        written.put("c:" + concept.id(), concept.names());
        concept.names().forEach(name -> addName("c:" + concept.id(), name, conceptsByKey));
    }

    private void addFamily(Concept family) {
        ids.add(family.id());
        String key = "f:" + family.id();
        List<String> all = new ArrayList<>(family.names());
        for (String name : family.names()) {
            addName(key, name, familiesByKey);
            for (String concept : conceptsNamed(name)) {
                put(familiesByKey, concept, key);
                all.addAll(namesOf(concept));
            }
        }
        written.put(key, List.copyOf(all));
    }

    private void addName(String concept, String name, Map<String, Set<String>> target) {
        List<Token> tokens = Tokenizer.tokens(name);
        if (tokens.size() == 1) {
            String word = tokens.getFirst().word();
            for (String key : identifying(word)) {
                put(target, key, concept);
                addSurface(key, word);
            }
            addSurface(concept, word);
        } else if (!tokens.isEmpty()) {
            addCompound(concept, tokens);
        }
    }

    private void addCompound(String concept, List<Token> tokens) {
        List<Set<String>> words = tokens.stream().map(token -> identifying(token.word())).toList();
        Compound compound = new Compound(words, concept);
        for (String key : words.getFirst()) {
            compounds.computeIfAbsent(key, k -> new ArrayList<>()).add(compound);
        }
        for (int i = 0; i < words.size(); i++) {
            String word = tokens.get(i).word();
            words.get(i).forEach(key -> addSurface(key, word));
            addSurface(concept, word);
        }
    }

    private Set<String> conceptsNamed(String name) {
        List<Token> tokens = Tokenizer.tokens(name);
        Set<String> concepts = new LinkedHashSet<>();
        if (tokens.size() == 1) {
            for (String key : identifying(tokens.getFirst().word())) {
                concepts.addAll(conceptsByKey.getOrDefault(key, Set.of()));
            }
        } else if (!tokens.isEmpty()) {
            List<Forms> words = tokens.stream().map(this::bare).toList();
            compoundsAt(words, 0).stream()
                    .filter(found -> found.last() == words.size() - 1)
                    .forEach(found -> concepts.addAll(found.keys()));
        }
        return concepts;
    }

    private Forms bare(Token token) {
        return new Forms(
                token.word(),
                List.copyOf(keysOf.apply(token.word())),
                Set.of(),
                false,
                true,
                Double.NaN,
                How.EXACT);
    }

    private void addDerivation(String row, List<String> words) {
        written.put(row, words);
        for (String word : words) {
            for (String key : identifying(word)) {
                put(derivationsByKey, key, row);
                addSurface(key, word);
            }
            addSurface(row, word);
        }
    }

    private void addRivals(List<String> words) {
        List<Set<String>> keys = words.stream().map(this::identifying).toList();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                if (i != j) {
                    Set<String> rival = keys.get(j);
                    keys.get(i)
                            .forEach(key ->
                                    rowsByKey
                                            .computeIfAbsent(key, k -> new ArrayList<>())
                                            .add(rival));
                }
            }
        }
    }

    private void addSurface(String key, String word) {
        List<String> words = surfaces.computeIfAbsent(key, k -> new ArrayList<>());
        if (!words.contains(word)) {
            words.add(word);
        }
    }

    /**
     * Lemmas and stems; of an English name only the whole, or asyncio would be a name of
     * asyncio.run.
     */
    private Set<String> identifying(String word) {
        if (Script.hasLatin(word)) {
            return Set.of(word);
        }
        Set<String> keys = new LinkedHashSet<>(keysOf.apply(word));
        keys.removeIf(key -> key.charAt(0) == '=' || key.startsWith("v:"));
        return keys;
    }

    private static void put(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }
}
