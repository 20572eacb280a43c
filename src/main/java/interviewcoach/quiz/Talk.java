package interviewcoach.quiz;

import java.util.Optional;

/** A private conversation: everything in it comes from one learner. */
final class Talk {

    private final Turn turn;

    Talk(Turn turn) {
        this.turn = turn;
    }

    void hear(Event event) {
        switch (event) {
            case Event.Said said -> said(said);
            case Event.Commanded commanded -> commanded(commanded);
            case Event.Pressed pressed -> pressed(pressed);
            case Event.Edited edited -> ofKnown(edited, () -> edited(edited));
            case Event.Attached attached -> turn.say(new Reply.CannotRead(attached.what()));
            case Event.Uploaded uploaded -> uploaded(uploaded);
            case Event.Admitted _ -> turn.fact(new Fact.Back());
            case Event.Dismissed dismissed -> ofKnown(dismissed, () -> turn.fact(new Fact.Gone()));
            case Event.Moved moved -> turn.fact(new Fact.MovedTo(moved.newChat()));
            case Event.CameLate late -> late(late);
            case Event.Unsealed unsealed -> new Sealing(turn).unsealed(unsealed);
            case Event.Taken taken -> ofKnown(taken, () -> new Sealing(turn).taken(taken));
            case Event.Answered _,
                    Event.Amended _,
                    Event.Forgot _,
                    Event.Muted _,
                    Event.Unmuted _,
                    Event.Silenced _ -> {}
            case Event.TimeUp timeUp -> ofKnown(timeUp, () -> timeUp(timeUp.timer()));
            case Event.WeekCame weekCame ->
                    ofKnown(weekCame, () -> new Digesting(turn).due(weekCame.date()));
            case Event.DayCame dayCame ->
                    ofKnown(dayCame, () -> new EveryDay(turn).due(dayCame.date()));
            case Event.AppealCame came -> ofKnown(came, () -> new Disputes(turn).came());
            case Event.AppealDecided decided -> ofKnown(decided, () -> new Rulings(turn).told());
            case Event.Revised revised ->
                    ofKnown(revised, () -> new Regrades(turn).revised(revised.question()));
        }
    }

    /** It is judged here, if there is a here: nobody can be written to who never wrote. */
    private void late(Event.CameLate late) {
        if (turn.hasSpoken()) {
            new Sealing(turn).late(late);
        } else {
            ofKnown(late, () -> {});
        }
    }

    private void edited(Event.Edited edited) {
        if (!new Sealing(turn).edited(edited)) {
            new Answering(turn).edited(edited);
        }
    }

    private void commanded(Event.Commanded commanded) {
        turn.meet(commanded.by());
        turn.awaits = new State.Awaits.Nothing();
        new Commands(turn).run(new Commands.Line(commanded.name(), commanded.arguments()));
    }

    /** From others it is something that cannot be read. */
    private void uploaded(Event.Uploaded uploaded) {
        if (turn.world().mayPublish(uploaded.by().id())) {
            turn.meet(uploaded.by());
            turn.awaits = new State.Awaits.Nothing();
            new Drafts(turn).uploaded();
        } else {
            turn.say(new Reply.CannotRead(Event.Attachment.DOCUMENT));
        }
    }

    /** Who was forgotten comes back by a word of their own, not by an old button. */
    private void pressed(Event.Pressed pressed) {
        if (turn.isKnown()) {
            turn.meet(pressed.by());
            turn.awaits = new State.Awaits.Nothing();
            new Presses(turn).press(pressed);
        } else {
            turn.fact(new Fact.Forgotten(pressed.by().id()));
            turn.say(new Reply.Stranger());
        }
    }

    /** Of who is not known, or was forgotten, nothing is kept: not even that they left. */
    private void ofKnown(Event event, Runnable doing) {
        if (turn.isKnown()) {
            doing.run();
        } else {
            turn.fact(new Fact.Forgotten(event.conversation().chat()));
        }
    }

    private void timeUp(String timer) {
        switch (timer) {
            case Timers.DAILY -> new EveryDay(turn).waited();
            case Timers.REMIND -> new EveryDay(turn).remind();
            case Timers.GOAL -> new Goals(turn).due();
            case Timers.WEEK -> new Digesting(turn).waited();
            case Timers.MORE -> new Answering(turn).complete();
            case Timers.IMPROVED -> new Regrades(turn).tell();
            case Timers.APPEALS -> new Disputes(turn).gathered();
            case String it when it.startsWith(Timers.RULING) -> new Rulings(turn).told();
            case String it when it.startsWith(Timers.APPEAL) -> new Disputes(turn).came();
            default -> {}
        }
    }

    // ---- free text

    private void said(Event.Said said) {
        turn.meet(said.by());
        if (turn.isNewcomer() && turn.open == null && !(turn.awaits instanceof State.Awaits.Seal)) {
            new Welcome(turn).greet();
            return;
        }
        Optional<Phrase> phrase = Phrase.of(said.text()).filter(this::isMeant);
        if (!isAwaited(said, phrase) && !isButton(phrase)) {
            new Answering(turn).said(said);
        }
    }

    /** While a question is open, "easy" is a word of its answer. */
    private boolean isMeant(Phrase phrase) {
        return phrase != Phrase.EASY || turn.open == null;
    }

    /** Whether the text was about what the coach had asked for beside questions. */
    private boolean isAwaited(Event.Said said, Optional<Phrase> phrase) {
        String text = said.text();
        State.Awaits awaited = turn.awaits;
        turn.awaits = new State.Awaits.Nothing();
        return switch (awaited) {
            case State.Awaits.Nothing() -> false;
            case State.Awaits.Time() -> !isAct(phrase) && new DailyChoice(turn).timeSaid(text);
            case State.Awaits.ZoneFor(var time) ->
                    !isAct(phrase) && new DailyClock(turn).said(text, time);
            case State.Awaits.Clock() -> isClock(phrase);
            case State.Awaits.GoalDay() -> !isAct(phrase) && new Goals(turn).daySaid(text);
            case State.Awaits.GoalMinutes() -> !isAct(phrase) && new Goals(turn).minutesSaid(text);
            case State.Awaits.ClaimFor(var question) -> !isAct(phrase) && claimed(question, text);
            case State.Awaits.Seal seal -> sealed(seal, said, phrase);
            case State.Awaits.Trial(_, var question) -> tried(question, text, phrase);
        };
    }

    private boolean isClock(Optional<Phrase> phrase) {
        if (phrase.filter(Phrase.YES::equals).isPresent()) {
            new DailyClock(turn).isRight();
        } else if (phrase.filter(Phrase.NO::equals).isPresent()) {
            new DailyClock(turn).isWrong();
        }
        return phrase.filter(it -> it == Phrase.YES || it == Phrase.NO).isPresent();
    }

    private boolean claimed(String question, String text) {
        new Appeals(turn).words(question, text);
        return true;
    }

    private boolean sealed(State.Awaits.Seal seal, Event.Said said, Optional<Phrase> phrase) {
        if (isAct(phrase)) {
            new Sealing(turn).skipped(seal);
        } else {
            new Sealing(turn).said(seal, said);
        }
        return true;
    }

    private boolean tried(String question, String text, Optional<Phrase> phrase) {
        if (!turn.mayPublish()) {
            turn.say(new Reply.ForCurators());
        } else if (turn.snapshot().outside() instanceof Outside.Opened(var draft, _)) {
            new Trial(turn, draft).hear(text, question, phrase);
        } else {
            turn.say(new Reply.NoDraft());
        }
        return true;
    }

    private static boolean isAct(Optional<Phrase> phrase) {
        return phrase.filter(it -> it != Phrase.YES && it != Phrase.NO).isPresent();
    }

    /** Whether the text was a button's, typed. */
    private boolean isButton(Optional<Phrase> phrase) {
        boolean act = isAct(phrase) && turn.pending.isEmpty();
        if (act) {
            press(phrase.orElseThrow());
        }
        return act;
    }

    private void press(Phrase phrase) {
        switch (phrase) {
            case NOT_KNOWN -> new Helping(turn).notKnown();
            case NEXT -> new Sessions(turn).goOn();
            case SKIP -> new Helping(turn).skip();
            case HINT -> new Helping(turn).hint();
            case REVEAL -> new Helping(turn).reveal();
            case STOP -> new Sessions(turn).stop();
            case NOT_TODAY -> new EveryDay(turn).notToday();
            case REVIEW -> new Reviewing(turn).typed("");
            case EASY -> new Easing(turn).typed();
            case YES, NO -> throw new IllegalArgumentException("no button says " + phrase);
        }
    }
}
