package interviewcoach.coach;

import interviewcoach.store.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToLongFunction;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What an operator's tools see of the running bot on {@code COACH_HTTP_PORT}. */
@Configuration(proxyBeanMethods = false)
@Profile(BotWiring.PROFILE)
class Vitals {

    /** A poll lasts 50 s at most. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** Down while a bot at work hears nothing from Telegram; one that stands by is up. */
    @Bean
    HealthIndicator telegramHealth(Bot bot) {
        return () -> bot.hearing().map(Vitals::atWork).orElseGet(Vitals::standsBy);
    }

    private static Health standsBy() {
        return Health.up().withDetail("role", "stands by").build();
    }

    private static Health atWork(Shift.Hearing hearing) {
        Instant patient = InstantSource.system().instant().minus(SILENCE);
        return (hearing.silentSince().isBefore(patient) ? Health.down() : Health.up())
                .withDetail("role", "at work")
                .withDetail(
                        "heardFromTelegram",
                        hearing.heard().map(Instant::toString).orElse("not yet"))
                .build();
    }

    @Bean
    HealthIndicator databaseHealth(Database database) {
        return () -> {
            try {
                return Health.up().withDetail("waiting", database.inbox().countWaiting()).build();
            } catch (RuntimeException outOfReach) {
                return Health.down(outOfReach).build();
            }
        };
    }

    @Bean
    MeterBinder queues(Database database) {
        return registry -> {
            gauge(registry, database, "coach.inbox.waiting", it -> it.inbox().countWaiting());
            gauge(registry, database, "coach.inbox.parked", it -> it.inbox().countParked());
            gauge(registry, database, "coach.outbox.waiting", it -> it.outbox().countWaiting());
            gauge(registry, database, "coach.chats", it -> it.chats().count());
            gauge(registry, database, "coach.learners", it -> it.learners().count());
            gauge(registry, database, "coach.appeals.open", it -> it.appeals().countOpen());
        };
    }

    private static void gauge(
            MeterRegistry registry,
            Database database,
            String name,
            ToLongFunction<Database> count) {
        Gauge.builder(name, database, count::applyAsLong).register(registry);
    }
}
