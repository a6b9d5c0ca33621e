package org.jiban.calendar;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.Channel;
import org.jiban.kernel.Urgency;

/** The order of callback modes, by urgency and channel. */
final class CallbackModes {
    private static final String OTHER = "other";

    private final Map<Urgency, Map<Channel, List<CallbackMode>>> modes = new EnumMap<>(Urgency.class);

    CallbackModes(PolicyFile file) {
        for (Urgency urgency : Urgency.values()) {
            modes.put(urgency, byChannel(file, "callback.modes." + urgency + "."));
        }
    }

    private static Map<Channel, List<CallbackMode>> byChannel(PolicyFile file, String key) {
        Map<Channel, List<CallbackMode>> byChannel = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            byChannel.put(channel, read(file, key + (file.has(key + channel) ? channel : OTHER)));
        }
        return byChannel;
    }

    private static List<CallbackMode> read(PolicyFile file, String key) {
        return file.list(key).stream()
                .map(each -> CallbackMode.valueOf(String.valueOf(each)))
                .toList();
    }

    List<CallbackMode> of(Urgency urgency, Channel channel) {
        return modes.getOrDefault(urgency, Map.of()).getOrDefault(channel, List.of());
    }
}
