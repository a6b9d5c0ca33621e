package org.jiban.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiban.kernel.Channel;
import org.jiban.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Policy (规则参数): every limit, count and weight of the mechanism, as {@code policy.yaml} of the city's pack states them.
 * A changed file is a new version; an order remembers the version it was opened under.
 */
public final class Policy {
    private final int version;
    private final Map<Integer, Limit> dispatch = new TreeMap<>();
    private final Map<Urgency, Limit> sign;
    private final Map<Urgency, Limit> contact;
    private final Map<Urgency, Limit> feedback;
    private final List<Duration> unsignedClimbs;
    private final List<Integer> warningMarks;
    private final CallbackModes callbackModes;
    private final Limit callbackFirstTry;
    private final Limit callbackFinish;
    private final int callbackTries;
    private final Limit callbackTryAgain;
    private final Limit callbackLinkWait;
    private final Limit missedCall;
    private final int missedCallTries;
    private final Limit missedCallAgain;
    private final double sureOfTopic;
    private final double districtShare;
    private final double sureOfAnswer;
    private final @Nullable String companyRegulator;
    private final Limit onlineAcceptance;
    private final Duration answer;
    private final Limit question;
    private final int reopenings;
    private final double reopenedShare;
    private final int extensions;
    private final Limit extended;
    private final int repeatsForSupervision;
    private final int minimumCallbacks;
    private final int publicationDay;
    private final int periodFirstDay;
    private final Weights weights;
    private final Duration responseTolerance;
    private final QuietHours quietHours;

    Policy(int version, PolicyFile file) {
        this.version = version;
        for (int hours : List.of(1, 2, 24)) {
            dispatch.put(hours, file.limit("dispatch.within" + hours));
        }
        sign = file.byUrgency("sign.limit");
        contact = file.byUrgency("contact.limit");
        feedback = file.byUrgency("feedback.limit");
        unsignedClimbs = file.list("sign.climbL1Minutes").stream()
                .map(each -> Duration.ofMinutes(((Number) each).longValue()))
                .toList();
        warningMarks = file.list("feedback.warnAtPercent").stream()
                .map(each -> ((Number) each).intValue())
                .toList();
        callbackModes = new CallbackModes(file);
        callbackFirstTry = file.limit("callback.firstTry");
        callbackFinish = file.limit("callback.finish");
        callbackTries = file.number("callback.tries");
        callbackTryAgain = file.limit("callback.tryAgain");
        callbackLinkWait = file.limit("callback.linkWait");
        missedCall = file.limit("calls.missedCall");
        missedCallTries = file.number("calls.missedCallTries");
        missedCallAgain = file.limit("calls.missedCallAgain");
        sureOfTopic = file.share("dispatch.sureOfTopic");
        districtShare = file.share("dispatch.districtShare");
        sureOfAnswer = file.share("knowledge.sureOfAnswer");
        companyRegulator = file.has("dispatch.companyRegulator") ? file.text("dispatch.companyRegulator") : null;
        onlineAcceptance = file.limit("calls.onlineAcceptance");
        answer = Duration.ofSeconds(file.number("calls.answerSeconds"));
        question = file.limit("question.limit");
        reopenings = file.number("reopening.most");
        reopenedShare = file.share("reopening.newLimitShare");
        extensions = file.number("extension.most");
        extended = file.limit("extension.limit");
        repeatsForSupervision = file.number("supervision.repeats");
        minimumCallbacks = file.number("rates.minimumCallbacks");
        publicationDay = file.number("rates.publicationDay");
        periodFirstDay = file.number("rates.periodFirstDay");
        weights = new Weights(
                file.share("rates.weights.response"),
                file.share("rates.weights.resolution"),
                file.share("rates.weights.satisfaction"));
        responseTolerance = Duration.ofMinutes(file.number("rates.responseToleranceMinutes"));
        quietHours = new QuietHours(LocalTime.parse(file.text("quiet.from")), LocalTime.parse(file.text("quiet.to")));
    }

    /** Number of this version, 1 and up; stands on orders, rates and entries. */
    public int version() {
        return version;
    }

    /**
     * How long dispatch may take (DB11/T 2021-2022: 1, 2 or 24 hours by kind of matter).
     *
     * @param hours class of the topic: 1, 2 or 24
     */
    public Limit dispatchLimit(int hours) {
        Limit limit = dispatch.get(hours);
        if (limit == null) {
            throw new IllegalArgumentException("No dispatch class of " + hours + " hours");
        }
        return limit;
    }

    /** How long the unit may take to sign. */
    public Limit signLimit(Urgency urgency) {
        return of(sign, urgency);
    }

    /** How long the unit may take to reach the requester, from dispatch. */
    public Limit contactLimit(Urgency urgency) {
        return of(contact, urgency);
    }

    /** How long the matter may take until its feedback: 2 h, 24 h, 7 d, 15 d (DB11/T 2021-2022). */
    public Limit feedbackLimit(Urgency urgency) {
        return of(feedback, urgency);
    }

    /** After how long an unsigned L1 order climbs: to the duty phone, the unit's lead, the district. */
    public List<Duration> unsignedClimbs() {
        return unsignedClimbs;
    }

    /** Shares of a clock at which a warning goes into the digest, in percent, rising. */
    public List<Integer> warningMarks() {
        return warningMarks;
    }

    /** Modes of callback for an order of that urgency whose contact came by that channel, in the order to try them. */
    public List<CallbackMode> callbackModes(Urgency urgency, Channel channel) {
        return callbackModes.of(urgency, channel);
    }

    public Limit callbackFirstTry() {
        return callbackFirstTry;
    }

    public Limit callbackFinish() {
        return callbackFinish;
    }

    /** Tries on different days or times before an order counts as unreached. */
    public int callbackTries() {
        return callbackTries;
    }

    /** Least pause between two tries to call; what comes sooner is no try of its own. */
    public Limit callbackTryAgain() {
        return callbackTryAgain;
    }

    /** How long a requester has to answer a link before they are asked in the next mode. */
    public Limit callbackLinkWait() {
        return callbackLinkWait;
    }

    /** How soon an abandoned call is called back (漏接回拨). */
    public Limit missedCall() {
        return missedCall;
    }

    public int missedCallTries() {
        return missedCallTries;
    }

    /** Least pause between two tries to call back. */
    public Limit missedCallAgain() {
        return missedCallAgain;
    }

    /** From which sureness of the topic on the rules of dispatch decide without a person, 0..1. */
    public double sureOfTopic() {
        return sureOfTopic;
    }

    /** From which score on an article answers a question without a person, 0..1. */
    public double sureOfAnswer() {
        return sureOfAnswer;
    }

    /** Within which share of the unit's limit a district sends on what reached it as backstop. */
    public double districtShare() {
        return districtShare;
    }

    /** Code of the department that regulates companies no topic leads further with; empty when the city names none. */
    public Optional<String> companyRegulator() {
        return Optional.ofNullable(companyRegulator);
    }

    /** How soon a contact that arrived online must be accepted. */
    public Limit onlineAcceptance() {
        return onlineAcceptance;
    }

    /** Within what time a call should be answered (GB/T 33358-2016: 15 seconds). */
    public Duration answerWithin() {
        return answer;
    }

    /** How long a question to the requester stays open; the citizen's clock runs on. */
    public Limit question() {
        return question;
    }

    /** How often an order may be reopened before it goes to supervision. */
    public int reopenings() {
        return reopenings;
    }

    /** The limit of a reopened order, a share of the original one. */
    public Limit reopenedLimit(Limit original) {
        return original.times(reopenedShare);
    }

    public int extensions() {
        return extensions;
    }

    /** The limit an approved extension gives, from the start of the original one. */
    public Limit extendedLimit() {
        return extended;
    }

    /** Repeats after which an order goes to supervision. */
    public int repeatsForSupervision() {
        return repeatsForSupervision;
    }

    /** Finished callbacks a unit needs in a period to be ranked. */
    public int minimumCallbacks() {
        return minimumCallbacks;
    }

    /** Day of the next month on which a period is published; later changes appear as corrections. */
    public int publicationDay() {
        return publicationDay;
    }

    /** Day of the month on which a period begins; 1 makes periods calendar months. */
    public int periodFirstDay() {
        return periodFirstDay;
    }

    public Weights weights() {
        return weights;
    }

    /** How far the claimed time of an act may lie before its entry and still count. */
    public Duration responseTolerance() {
        return responseTolerance;
    }

    public QuietHours quietHours() {
        return quietHours;
    }

    private static <K, V> V of(Map<K, V> values, K key) {
        V value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("The policy has no value for " + key);
        }
        return value;
    }
}
