# ---- builds the jar and takes it apart
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY questions questions
RUN mvn -B -ntp -DskipTests package
RUN java -Djarmode=tools -jar target/interview-coach.jar extract --layers --destination layers

# ---- runs it
FROM eclipse-temurin:25-jre
# Java draws no Cyrillic without fonts; curl asks for the health
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /data --no-create-home coach \
    && install -d -o coach -g coach /app /data
WORKDIR /app
# what changes rarely first, so that an update of the coach is a small layer
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER coach

# A start that ends before anything is polled teaches the JVM what it will load. The cache holds only for the same JVM,
# the same collector and the same path of the jar, so it is made here and the two commands resemble each other.
RUN COACH_DATA=/tmp/training COACH_HTTP_PORT=8080 TELEGRAM_BOT_TOKEN=1:no-token-it-only-has-to-look-like-one \
    java -XX:+UseSerialGC -Xmx192m --enable-native-access=ALL-UNNAMED \
        -XX:AOTCacheOutput=/app/coach.aot -Xlog:aot*=error -Dspring.context.exit=onRefresh \
        -jar /app/interview-coach.jar serve \
    && rm -rf /tmp/training

ENV COACH_DATA=/data COACH_HTTP_PORT=8080
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD curl -fsS "http://127.0.0.1:${COACH_HTTP_PORT}/actuator/health/liveness"
# the coach finishes what it has in hand and leaves
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xmx192m", "--enable-native-access=ALL-UNNAMED", \
    "-XX:AOTCache=/app/coach.aot", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/interview-coach.jar"]
CMD ["serve"]
