package io.github.alertspec.spec;

import java.util.List;

/**
 * What can be done about an alert.
 *
 * @param receiver what the operator of the side that received it can do
 * @param sender what the operator of the side that sent it can do
 */
public record Remedies(List<String> receiver, List<String> sender) {
    public static final Remedies NONE = new Remedies(List.of(), List.of());

    public Remedies {
        receiver = List.copyOf(receiver);
        sender = List.copyOf(sender);
    }
}
