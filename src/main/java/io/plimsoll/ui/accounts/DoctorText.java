package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.Site;
import io.plimsoll.doctor.Diagnosis;
import io.plimsoll.doctor.Examined;
import io.plimsoll.doctor.ProxyPlace;
import io.plimsoll.doctor.Removed;
import io.plimsoll.doctor.StepVerdict;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Tone;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the doctor found, in words: what it means, and what to do where there is something to do.
final class DoctorText {
    private static final String KEYS = "doctor.";
    private static final String ADVICE = ".do";

    private DoctorText() {}

    /// A sentence of the bundle with what fills it.
    private record Words(String key, List<String> args) {
        String meaning() {
            return filled(key);
        }

        Optional<String> advice() {
            return Messages.find(key + ADVICE).map(_ -> filled(key + ADVICE));
        }

        private String filled(String sentence) {
            return args.isEmpty() ? text(sentence) : text(sentence, args.toArray());
        }
    }

    private static Words words(String key, String... args) {
        return new Words(KEYS + key, List.of(args));
    }

    /// What it means for what is wanted of the key.
    static String meaning(Examined seen) {
        return words(seen).meaning();
    }

    private static Words words(Examined seen) {
        boolean looksOnly =
                seen.verdict() == StepVerdict.NOTE
                        && seen.diagnosis() instanceof Diagnosis.Rights rights
                        && rights.readOnly();
        return looksOnly ? words("rightsLookOnly") : words(seen.diagnosis());
    }

    /// What the finding means.
    static String meaning(Diagnosis diagnosis) {
        return words(diagnosis).meaning();
    }

    /// What to do about what was seen; nothing as long as it is good.
    static Optional<String> advice(Examined seen) {
        return seen.verdict() == StepVerdict.GOOD ? Optional.empty() : words(seen).advice();
    }

    /// What to do about it; empty when there is nothing to do.
    static Optional<String> advice(Diagnosis diagnosis) {
        return words(diagnosis).advice();
    }

    private static Words words(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.Looking _ -> words("looking");
            case Diagnosis.NotReached(var because) -> words("notReached", Messages.name(because));
            case Diagnosis.WithinThisApp _ -> words("withinThisApp");
            case Diagnosis.HostFound(var host, var addresses) ->
                    words("hostFound", host, list(addresses));
            case Diagnosis.ResolvedByProxy(var proxy) -> words("resolvedByProxy", place(proxy));
            case Diagnosis.NoSuchHost(var host) -> words("noSuchHost", host);
            case Diagnosis.Connected(var host, var port, var proxy, var took) ->
                    proxy.map(by -> words("connectedByProxy", at(host, port), place(by), ms(took)))
                            .orElseGet(() -> words("connected", at(host, port), ms(took)));
            case Diagnosis.NoConnection(var host, var port) ->
                    words("noConnection", at(host, port));
            case Diagnosis.TimedOut(var host, var after) ->
                    words("timedOut", host, Formats.seconds(after));
            case Diagnosis.ConnectionLost(var host) -> words("connectionLost", host);
            case Diagnosis.ProxyDoesNotAnswer(var proxy) ->
                    words("proxyDoesNotAnswer", place(proxy));
            case Diagnosis.ProxyRefuses(var proxy, var code) ->
                    words("proxyRefuses", place(proxy), number(code));
            case Diagnosis.ProxyNeedsPassword(var proxy) ->
                    words("proxyNeedsPassword", place(proxy));
            case Diagnosis.Encrypted(var protocol, var issuer, var until) ->
                    words("encrypted", protocol, issuer, day(until));
            case Diagnosis.NotEncryptedOnThisComputer _ -> words("notEncryptedOnThisComputer");
            case Diagnosis.CertificateNotTrusted(var host) -> words("certificateNotTrusted", host);
            case Diagnosis.CertificateOutOfDate(var host, var pcTime) ->
                    words("certificateOutOfDate", host, Formats.dateAndMinute(pcTime));
            case Diagnosis.CertificateForOtherHost(var host, var names) ->
                    words("certificateForOtherHost", host, list(names));
            case Diagnosis.NoSecureConnection(var host) -> words("noSecureConnection", host);
            case Diagnosis.Served(var host) -> words("served", host);
            case Diagnosis.RegionRefused(var said) -> words("regionRefused", said);
            case Diagnosis.AccessForbidden(var host, var calls, var until) ->
                    words("accessForbidden", host, number(calls), Formats.clock(until));
            case Diagnosis.ServerTrouble(var host, var code) ->
                    words("serverTrouble", host, number(code));
            case Diagnosis.Overloaded(var host, var code) ->
                    words("overloaded", host, number(code));
            case Diagnosis.SomethingElseAnswers(var host, _) -> words("somethingElseAnswers", host);
            case Diagnosis.RateLimited(var endpoint, var retryAt) ->
                    words("rateLimited", endpoint, Formats.clock(retryAt));
            case Diagnosis.RefusedOtherwise(var endpoint, var code, var said) ->
                    words("refusedOtherwise", endpoint, number(code), said);
            case Diagnosis.ClockMeasured(var offset) -> clock("clockMeasured", offset);
            case Diagnosis.ClockAhead(var offset) -> clock("clockAhead", offset);
            case Diagnosis.ClockNotMeasurable(var lead) ->
                    lead.map(by -> words("clockNotSure", signed(by)))
                            .orElseGet(() -> words("clockNotMeasurable"));
            case Diagnosis.ClockRefused(_, var said) -> words("clockRefused", said);
            case Diagnosis.KeyKnown _ -> words("keyKnown");
            case Diagnosis.WrongSite(var site) -> words("wrongSite", site(site));
            case Diagnosis.WrongEnvironment(var site) ->
                    words("wrongEnvironment", site(site), Messages.name(site.environment()));
            case Diagnosis.KeyUnknown(var asked, var notAsked) -> unknown(asked, notAsked);
            case Diagnosis.AuthenticationFailed(var code) ->
                    words("authenticationFailed", number(code));
            case Diagnosis.KeyAndSecretSwapped(var proven) ->
                    words(proven ? "swapped" : "swappedPerhaps");
            case Diagnosis.SignatureFits(var kind) ->
                    words(
                            switch (kind) {
                                case HMAC -> "signatureFits";
                                case RSA -> "signatureFitsPair";
                            });
            case Diagnosis.SecretWrong _ -> words("secretWrong");
            case Diagnosis.PrivateKeyWrong _ -> words("privateKeyWrong");
            case Diagnosis.PrivateKeyAsSecret _ -> words("privateKeyAsSecret");
            case Diagnosis.SecretAsPrivateKey _ -> words("secretAsPrivateKey");
            case Diagnosis.PublicKeyAsPrivateKey _ -> words("publicKeyAsPrivateKey");
            case Diagnosis.PrivateKeyUnusable(var encrypted) ->
                    words(encrypted ? "privateKeyEncrypted" : "privateKeyUnusable");
            case Diagnosis.NothingPasted(var part) -> words("nothingPasted", Messages.name(part));
            case Diagnosis.TakenAway(var part, var removed) ->
                    words("takenAway", Messages.name(part), removed(removed));
            case Diagnosis.StrangeCharacters(var part) ->
                    words("strangeCharacters", Messages.name(part));
            case Diagnosis.BoundTo(var addresses) -> words("boundTo", list(addresses));
            case Diagnosis.NotBound _ -> words("notBound");
            case Diagnosis.AddressNotListed(var said) -> words("addressNotListed", said);
            case Diagnosis.DaysLeft(var days, var endsAt) ->
                    endsAt.map(end -> words("daysLeft", number(days), day(end)))
                            .orElseGet(() -> words("daysLeftAlone", number(days)));
            case Diagnosis.NeverExpires _ -> words("neverExpires");
            case Diagnosis.Expired(var daysAgo) ->
                    daysAgo.map(days -> words("expiredAgo", number(days)))
                            .orElseGet(() -> words("expired"));
            case Diagnosis.ExpiryNotTold _ -> words("expiryNotTold");
            case Diagnosis.Rights rights -> rights(rights);
            case Diagnosis.PermissionMissing(var endpoint, var said) ->
                    words("permissionMissing", endpoint, said);
            case Diagnosis.AccountKind(var status, _, var mode, var master) ->
                    words(
                            master ? "accountKind" : "accountKindSub",
                            Messages.name(status),
                            Messages.name(mode));
            case Diagnosis.Banned(var said) -> words("banned", said);
            case Diagnosis.VipLevel(var level) -> words("vipLevel", level);
            case Diagnosis.LimitsLeft(var calls) ->
                    words(
                            "limitsLeft",
                            calls.stream()
                                    .map(
                                            call ->
                                                    text(
                                                            "doctor.limit",
                                                            call.endpoint(),
                                                            number(call.left()),
                                                            number(call.limit())))
                                    .collect(Collectors.joining(", ")));
            case Diagnosis.LimitsNotTold _ -> words("limitsNotTold");
        };
    }

    private static Words unknown(List<Site> asked, List<Site> notAsked) {
        if (asked.isEmpty()) return words("keyUnknown");
        return notAsked.isEmpty()
                ? words("keyUnknownAnywhere", sites(asked))
                : words("keyUnknownSoFar", sites(asked), sites(notAsked));
    }

    /// Rights that are not needed come first: they are the danger.
    private static Words rights(Diagnosis.Rights rights) {
        String able = actions(rights, true);
        String unable = actions(rights, false);
        if (!rights.excess().isEmpty()) return words("rightsExcess", list(rights.excess()), able);
        if (!rights.readsOrders()) return words("rightsNoOrders");
        if (rights.readOnly()) return words("rightsReadOnly");
        return unable.isEmpty() ? words("rights", able) : words("rightsSome", able, unable);
    }

    private static String actions(Diagnosis.Rights rights, boolean allowed) {
        return rights.actions().stream()
                .filter(right -> right.allowed() == allowed)
                .map(right -> Messages.name(right.action()))
                .collect(Collectors.joining(", "));
    }

    private static Words clock(String key, ClockOffset offset) {
        Duration lead = offset.lead();
        return words(
                key + (lead.isNegative() ? "Behind" : ""),
                ms(lead.abs()),
                ms(offset.uncertainty()));
    }

    /// How a verdict is meant.
    static Tone tone(StepVerdict verdict) {
        return switch (verdict) {
            case RUNNING -> Tone.ACCENT;
            case GOOD -> Tone.GOOD;
            case NOTE, NOT_REACHED, NOT_APPLICABLE -> Tone.NEUTRAL;
            case CAUTION -> Tone.CAUTION;
            case BAD -> Tone.DANGER;
        };
    }

    /// Its sign, each of an outline of its own.
    static Ikon icon(StepVerdict verdict) {
        return switch (verdict) {
            case RUNNING -> CarbonIcons.RENEW;
            case GOOD -> CarbonIcons.CHECKMARK_FILLED;
            case NOTE -> CarbonIcons.INFORMATION;
            case CAUTION -> CarbonIcons.WARNING_ALT_FILLED;
            case BAD -> CarbonIcons.WARNING_SQUARE_FILLED;
            case NOT_REACHED -> CarbonIcons.SUBTRACT;
            case NOT_APPLICABLE -> CarbonIcons.ERROR_OUTLINE;
        };
    }

    /// The sign of a step before its turn.
    static Ikon waitingIcon() {
        return CarbonIcons.CIRCLE_DASH;
    }

    /// An examination as plain text. It names the account, the host and the findings, none of which
    /// is secret.
    static String report(
            Optional<DoctorViewModel.Subject> subject,
            DoctorViewModel.State state,
            List<DoctorViewModel.Row> rows) {
        StringBuilder written = new StringBuilder();
        subject.ifPresent(
                of ->
                        written.append(text("doctor.report", of.name(), site(of.site())))
                                .append('\n'));
        if (state instanceof DoctorViewModel.State.Done(Instant at)) {
            written.append(text("doctor.report.at", Formats.dateAndMinute(at))).append('\n');
        }
        for (DoctorViewModel.Row row : rows) {
            String line =
                    row.seen()
                            .map(DoctorText::line)
                            .orElseGet(() -> text("doctor.report.notLooked"));
            written.append(Messages.name(row.step())).append(": ").append(line).append('\n');
        }
        return written.toString();
    }

    private static String line(Examined seen) {
        String finding = Messages.name(seen.verdict()).concat(". ").concat(meaning(seen));
        return advice(seen).map(advice -> finding + " " + advice).orElse(finding);
    }

    /// A custom site has no name but its address.
    static String site(Site site) {
        String address = site.rest().getAuthority();
        return site.name().equals(address) ? address : text("accounts.site", site.name(), address);
    }

    private static String sites(List<Site> sites) {
        return sites.stream().map(Site::name).collect(Collectors.joining(", "));
    }

    private static String removed(Collection<Removed> removed) {
        return removed.stream().sorted().map(Messages::name).collect(Collectors.joining(", "));
    }

    private static String place(ProxyPlace proxy) {
        return text(
                proxy.socks() ? "doctor.proxy.socks" : "doctor.proxy.http",
                at(proxy.host(), proxy.port()));
    }

    private static String at(String host, int port) {
        return host + ":" + port;
    }

    private static String list(List<String> texts) {
        return String.join(", ", texts);
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    private static String ms(Duration duration) {
        long millis = duration.toMillis();
        return millis < 10_000 ? millis + " ms" : Formats.age(duration);
    }

    private static String signed(Duration lead) {
        return text(
                lead.isNegative() ? "doctor.clock.behind" : "doctor.clock.ahead", ms(lead.abs()));
    }

    private static String day(Instant instant) {
        return Formats.dateAndMinute(instant).substring(0, 10);
    }
}
