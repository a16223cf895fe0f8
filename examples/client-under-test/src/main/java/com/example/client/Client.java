package com.example.client;

import com.example.tls.TlsAlertCode;
import com.example.tls.TlsAlertMatch;
import com.example.tls.TlsAlertRecogniser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Reads pages, and tells alerts apart, which {@link HttpClient} reports in words alone. */
public final class Client {
    private final AlertPolicy policy = new AlertPolicy();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * The text of a page.
     *
     * @throws AlertException if the server refused by an alert
     * @throws IOException if anything else went wrong
     */
    public String get(URI page) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(10)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            Optional<TlsAlertCode> alert = alert(e);
            throw alert.isPresent() ? policy.exception(alert.get(), e) : e;
        }
    }

    /** The alert that an exception, or one of its causes, speaks of. */
    private static Optional<TlsAlertCode> alert(Throwable problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            for (TlsAlertMatch match : TlsAlertRecogniser.find(each.getMessage())) {
                boolean isReceived = match.direction().filter(TlsAlertMatch.Direction.SENT::equals).isEmpty();
                if (isReceived && match.code().isPresent()) {
                    return TlsAlertCode.of(match.code().getAsInt());
                }
            }
        }
        return Optional.empty();
    }
}
