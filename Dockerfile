# Built from the jar that `./mvnw -DskipTests package` leaves in target/.
FROM eclipse-temurin:25-jre AS extracted
WORKDIR /build
COPY target/zhucun-*.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --destination out \
    && mv out/app.jar out/zhucun.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home zhucun && mkdir /data && chown zhucun /data
WORKDIR /app
COPY --from=extracted /build/out/ ./
USER zhucun
ENV ZHUCUN_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "zhucun.jar"]
