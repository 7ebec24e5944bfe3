package io.plimsoll.doctor;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.CallsLeft;
import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.ClockQuality;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Examination;
import io.plimsoll.bybit.HostProbe;
import io.plimsoll.bybit.Obstacle;
import io.plimsoll.bybit.ObstacleException;
import io.plimsoll.bybit.Site;
import io.plimsoll.doctor.Findings.Stop;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/// One examination, from the host's name to the limits of calls.
final class Visit implements AutoCloseable {
    private static final int BANNED = 10008;
    private static final int OVERLOADED = 429;
    private static final int FIRST_HTTP_STATUS = 100;
    private static final int LAST_HTTP_STATUS = 599;

    private final BybitClients clients;
    private final Patient patient;
    private final Findings findings;
    private final Asking asking;
    private final Credentials credentials;
    private final HostProbe probe;
    private final Examination exchange;
    private final String host;

    Visit(BybitClients clients, Patient patient, Findings findings, Asking asking) {
        this.clients = clients;
        this.patient = patient;
        this.findings = findings;
        this.asking = asking;
        this.credentials = patient.credentials().copy();
        this.probe = clients.probe(patient.access().site(), patient.access().route());
        this.exchange = clients.examine(patient.access(), credentials.copy());
        this.host = probe.host();
    }

    List<Examined> examine() throws InterruptedException {
        try {
            goThere();
            greet();
            measureClock();
            KeyInfo key = showKey();
            read(key);
        } catch (Stop stop) {
            findings.stop(stop);
        }
        return findings.all();
    }

    // The way there.

    private void goThere() throws Stop, InterruptedException {
        Optional<ProxyPlace> proxy = proxy();
        findings.begin(Step.HOST_NAME);
        if (isWithinThisApp()) {
            findings.end(Step.HOST_NAME, StepVerdict.NOT_APPLICABLE, new Diagnosis.WithinThisApp());
        } else if (proxy.isPresent()) {
            findings.end(
                    Step.HOST_NAME,
                    StepVerdict.NOT_APPLICABLE,
                    new Diagnosis.ResolvedByProxy(proxy.get()));
        } else {
            List<String> addresses =
                    go(Step.HOST_NAME, probe::lookUp, new Diagnosis.NoSuchHost(host)).stream()
                            .map(InetAddress::getHostAddress)
                            .toList();
            findings.end(
                    Step.HOST_NAME, StepVerdict.GOOD, new Diagnosis.HostFound(host, addresses));
        }

        findings.begin(Step.CONNECTION);
        long begun = System.nanoTime();
        go(
                Step.CONNECTION,
                () -> {
                    probe.connect();
                    return true;
                },
                tooLate());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        findings.end(
                Step.CONNECTION,
                StepVerdict.GOOD,
                new Diagnosis.Connected(host, probe.port(), proxy, took));

        findings.begin(Step.ENCRYPTION);
        if (probe.isEncrypted()) {
            HostProbe.Encryption encryption = go(Step.ENCRYPTION, probe::encrypt, tooLate());
            findings.end(
                    Step.ENCRYPTION,
                    StepVerdict.GOOD,
                    new Diagnosis.Encrypted(
                            encryption.protocol(), encryption.issuer(), encryption.until()));
        } else {
            findings.end(
                    Step.ENCRYPTION, StepVerdict.NOTE, new Diagnosis.NotEncryptedOnThisComputer());
        }
    }

    private boolean isWithinThisApp() {
        return patient.access().site().environment() == Site.Environment.SANDBOX;
    }

    private Optional<ProxyPlace> proxy() {
        return probe.proxy()
                .map(at -> new ProxyPlace(at.getHostString(), at.getPort(), probe.isSocks()));
    }

    /// @param tooLate what it means when the piece does not come to an end
    private <T> T go(Step step, Callable<T> piece, Diagnosis tooLate)
            throws Stop, InterruptedException {
        try {
            return asking.way(piece, patience());
        } catch (TimeoutException e) {
            throw new Stop(step, tooLate);
        } catch (ObstacleException e) {
            throw new Stop(step, diagnosis(e.obstacle()));
        }
    }

    /// Time enough for a proxy to be late by itself.
    private Duration patience() {
        return probe.timeout().multipliedBy(2);
    }

    private Diagnosis tooLate() {
        return new Diagnosis.TimedOut(host, patience());
    }

    private Diagnosis diagnosis(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NoSuchHost _ -> new Diagnosis.NoSuchHost(host);
            case Obstacle.NoConnection _ -> new Diagnosis.NoConnection(host, probe.port());
            case Obstacle.TimedOut _ -> new Diagnosis.TimedOut(host, probe.timeout());
            case Obstacle.Broken _ -> new Diagnosis.ConnectionLost(host);
            case Obstacle.ProxySilent _ -> new Diagnosis.ProxyDoesNotAnswer(proxy().orElseThrow());
            case Obstacle.ProxyRefuses(int code) ->
                    new Diagnosis.ProxyRefuses(proxy().orElseThrow(), code);
            case Obstacle.ProxyLocked _ -> new Diagnosis.ProxyNeedsPassword(proxy().orElseThrow());
            case Obstacle.NotTrusted _ -> new Diagnosis.CertificateNotTrusted(host);
            case Obstacle.OutOfDate _ -> new Diagnosis.CertificateOutOfDate(host, Instant.now());
            case Obstacle.OtherHost(List<String> names) ->
                    new Diagnosis.CertificateForOtherHost(host, names);
            case Obstacle.NoEncryption _ -> new Diagnosis.NoSecureConnection(host);
        };
    }

    // The exchange.

    private void greet() throws Stop, InterruptedException {
        findings.begin(Step.REGION);
        try {
            asking.exchange(
                    () -> {
                        exchange.greet();
                        return true;
                    });
        } catch (ApiException e) {
            // Without a key, only something else can refuse one.
            if (e.fault() instanceof ApiFault.KeyRefused refused) {
                throw new Stop(
                        Step.REGION,
                        new Diagnosis.SomethingElseAnswers(host, Optional.of(refused.code())));
            }
            throw stopped(Step.REGION, e.fault());
        }
        findings.end(Step.REGION, StepVerdict.GOOD, new Diagnosis.Served(host));
    }

    private void measureClock() throws Stop, InterruptedException {
        findings.begin(Step.CLOCK);
        try {
            ClockOffset offset = asking.exchange(exchange::measureClock);
            if (offset.quality() == ClockQuality.PC_AHEAD) {
                findings.end(Step.CLOCK, StepVerdict.CAUTION, new Diagnosis.ClockAhead(offset));
            } else {
                findings.end(Step.CLOCK, StepVerdict.GOOD, new Diagnosis.ClockMeasured(offset));
            }
        } catch (ApiException e) {
            if (e.fault() instanceof ApiFault.ClockOff off) {
                throw new Stop(Step.CLOCK, new Diagnosis.ClockNotMeasurable(off.lead()));
            }
            throw stopped(Step.CLOCK, e.fault());
        }
    }

    // The key.

    private KeyInfo showKey() throws Stop, InterruptedException {
        findings.begin(Step.KEY);
        // What seems to be the secret is not sent as a key.
        if (credentials.seemSwapped()) {
            throw new Stop(Step.KEY, new Diagnosis.KeyAndSecretSwapped(swappedIsKnown()));
        }
        KeyInfo info;
        try {
            info = asking.exchange(exchange::keyInfo);
        } catch (ApiException e) {
            throw keyRefused(e.fault());
        }
        knowKey();
        fitSignature();
        return info;
    }

    private void knowKey() {
        findings.end(Step.KEY, StepVerdict.GOOD, new Diagnosis.KeyKnown());
    }

    private void fitSignature() {
        findings.found(
                Step.SIGNATURE, StepVerdict.GOOD, new Diagnosis.SignatureFits(credentials.kind()));
    }

    private boolean swappedIsKnown() throws InterruptedException {
        try (Examination swapped = clients.examine(patient.access(), credentials.swapped())) {
            asking.exchange(swapped::keyInfo);
            return true;
        } catch (ApiException e) {
            return e.fault() instanceof ApiFault.KeyRefused refused
                    && KeyCodes.isKnown(refused.code());
        }
    }

    private Stop keyRefused(ApiFault fault) throws InterruptedException {
        return switch (fault) {
            case ApiFault.KeyRefused refused -> keyRefused(refused);
            case ApiFault.PermissionMissing _ -> {
                knowKey();
                fitSignature();
                yield stopped(Step.PERMISSIONS, fault);
            }
            default -> stopped(Step.KEY, fault);
        };
    }

    private Stop keyRefused(ApiFault.KeyRefused refused) throws InterruptedException {
        int code = refused.code();
        if (KeyCodes.isKnown(code)) knowKey();
        Step step = KeyCodes.step(code);
        return new Stop(
                step,
                switch (step) {
                    case SIGNATURE -> wrongSignature();
                    case ADDRESS -> new Diagnosis.AddressNotListed(refused.text());
                    case EXPIRY -> new Diagnosis.Expired(Optional.empty());
                    default -> new Elsewhere(clients, patient, asking).look(code, credentials);
                });
    }

    private Diagnosis wrongSignature() {
        if (credentials.kind() == Credentials.Kind.RSA) return new Diagnosis.PrivateKeyWrong();
        return credentials.signsWithAPrivateKeysText()
                ? new Diagnosis.PrivateKeyAsSecret()
                : new Diagnosis.SecretWrong();
    }

    // The account.

    private void read(KeyInfo key) throws Stop, InterruptedException {
        KeyReading reading = new KeyReading(key);
        for (Examined examined :
                List.of(
                        reading.address(),
                        reading.expiry(),
                        reading.permissions(patient.access().allowsChanges()))) {
            if (isWithinThisApp())
                findings.found(
                        examined.step(), StepVerdict.NOT_APPLICABLE, new Diagnosis.WithinThisApp());
            else findings.found(examined.step(), examined.verdict(), examined.diagnosis());
        }
        findings.begin(Step.ACCOUNT);
        try {
            AccountInfo account = asking.exchange(exchange::accountInfo);
            findings.end(
                    Step.ACCOUNT,
                    account.status().isUnified() ? StepVerdict.GOOD : StepVerdict.NOTE,
                    new Diagnosis.AccountKind(
                            account.status(),
                            account.statusCode(),
                            account.marginMode(),
                            key.master()));
        } catch (ApiException e) {
            throw stopped(Step.ACCOUNT, e.fault());
        }
        Examined vip = reading.vip();
        findings.found(vip.step(), vip.verdict(), vip.diagnosis());
        countLimits();
    }

    private void countLimits() {
        List<CallsLeft> calls = exchange.callsLeft();
        if (calls.isEmpty()) {
            findings.found(Step.LIMITS, StepVerdict.NOTE, new Diagnosis.LimitsNotTold());
            return;
        }
        boolean used = calls.stream().anyMatch(call -> call.left() == 0 && call.limit() > 1);
        findings.found(
                Step.LIMITS,
                used ? StepVerdict.CAUTION : StepVerdict.GOOD,
                new Diagnosis.LimitsLeft(calls));
    }

    // What any call may meet.

    /// @param present the step that made the call; the fault may belong to another
    private Stop stopped(Step present, ApiFault fault) {
        return switch (fault) {
            case ApiFault.KeyRefused(int code, String _) ->
                    new Stop(Step.KEY, new Diagnosis.AuthenticationFailed(code));
            case ApiFault.PermissionMissing(String endpoint, int _, String words) ->
                    new Stop(Step.PERMISSIONS, new Diagnosis.PermissionMissing(endpoint, words));
            case ApiFault.ClockOff(Optional<Duration> lead, String words) ->
                    new Stop(Step.CLOCK, new Diagnosis.ClockRefused(lead, words));
            case ApiFault.RateLimited(String endpoint, Instant retryAt) ->
                    new Stop(present, new Diagnosis.RateLimited(endpoint, retryAt));
            case ApiFault.IpBlocked(Instant until) ->
                    new Stop(
                            Step.REGION,
                            new Diagnosis.AccessForbidden(host, exchange.callsOfLate(), until));
            case ApiFault.RegionBlocked(String words) ->
                    new Stop(Step.REGION, new Diagnosis.RegionRefused(words));
            case ApiFault.Unreachable unreachable -> new Stop(present, lost(unreachable));
            case ApiFault.Refused refused -> refused(present, refused);
            case ApiFault.Unreadable _ ->
                    new Stop(present, new Diagnosis.SomethingElseAnswers(host, Optional.empty()));
            case ApiFault.NotRecorded _, ApiFault.NothingSent _, ApiFault.InDoubt _ ->
                    throw new IllegalStateException("not of a read: " + fault);
        };
    }

    private Diagnosis lost(ApiFault.Unreachable fault) {
        if (fault.timedOut()) return new Diagnosis.TimedOut(host, probe.timeout());
        Optional<Integer> code = fault.code();
        if (code.isEmpty()) return new Diagnosis.ConnectionLost(host);
        return code.get() == OVERLOADED
                ? new Diagnosis.Overloaded(host, OVERLOADED)
                : new Diagnosis.ServerTrouble(host, code.get());
    }

    private Stop refused(Step present, ApiFault.Refused fault) {
        int code = fault.code();
        if (code == BANNED) return new Stop(Step.ACCOUNT, new Diagnosis.Banned(fault.text()));
        boolean ofHttp = code >= FIRST_HTTP_STATUS && code <= LAST_HTTP_STATUS;
        return new Stop(
                present,
                ofHttp
                        ? new Diagnosis.SomethingElseAnswers(host, Optional.of(code))
                        : new Diagnosis.RefusedOtherwise(fault.endpoint(), code, fault.text()));
    }

    @Override
    public void close() {
        exchange.close();
        probe.close();
        credentials.close();
    }
}
