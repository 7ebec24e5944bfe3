package io.plimsoll.doctor;

import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Examination;
import io.plimsoll.bybit.Site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Looks for a key of Bybit's at Bybit's other sites, with the one call that any key may make. No
/// secret leaves: a signature is good for one question, for seconds. A key for any other exchange
/// is not shown to Bybit.
final class Elsewhere {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int UNKNOWN_KEY = 10003;

    private final BybitClients clients;
    private final Patient patient;
    private final Asking asking;

    private enum Answer {
        KNOWN,
        UNKNOWN,
        NONE
    }

    Elsewhere(BybitClients clients, Patient patient, Asking asking) {
        this.clients = clients;
        this.patient = patient;
        this.asking = asking;
    }

    /// @param code what the key's own site said
    Diagnosis look(int code, Credentials credentials) throws InterruptedException {
        Site own = patient.access().site();
        List<Site> sites =
                patient.others().stream()
                        .filter(site -> isBybit(own) && isBybit(site))
                        .filter(site -> !site.rest().equals(own.rest()))
                        .toList();
        List<Callable<Answer>> questions = new ArrayList<>();
        for (Site site : sites) questions.add(() -> ask(site, credentials.copy()));
        List<Answer> answers = asking.all(questions, LONGEST, Answer.NONE);

        List<Site> known = with(Answer.KNOWN, sites, answers);
        for (Site site : known) {
            if (site.environment() == own.environment()) return new Diagnosis.WrongSite(site);
        }
        if (!known.isEmpty()) return new Diagnosis.WrongEnvironment(known.getFirst());
        return code == UNKNOWN_KEY
                ? new Diagnosis.KeyUnknown(
                        with(Answer.UNKNOWN, sites, answers), with(Answer.NONE, sites, answers))
                : new Diagnosis.AuthenticationFailed(code);
    }

    private static boolean isBybit(Site site) {
        return switch (site.environment()) {
            case MAINNET, TESTNET, DEMO -> true;
            case SANDBOX, CUSTOM, RECORDING -> false;
        };
    }

    private static List<Site> with(Answer answer, List<Site> sites, List<Answer> answers) {
        List<Site> chosen = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            if (answers.get(i) == answer) chosen.add(sites.get(i));
        }
        return chosen;
    }

    private Answer ask(Site site, Credentials credentials) {
        AccountAccess looking = AccountAccess.lookingAt(site).by(patient.access().route());
        try (Examination there = clients.examine(looking, credentials)) {
            there.keyInfo();
            return Answer.KNOWN;
        } catch (ApiException e) {
            return answer(e.fault());
        }
    }

    private static Answer answer(ApiFault fault) {
        return switch (fault) {
            case ApiFault.KeyRefused refused ->
                    KeyCodes.isKnown(refused.code()) ? Answer.KNOWN : Answer.UNKNOWN;
            case ApiFault.PermissionMissing _ -> Answer.KNOWN;
            case ApiFault.ClockOff _,
                    ApiFault.RateLimited _,
                    ApiFault.IpBlocked _,
                    ApiFault.RegionBlocked _,
                    ApiFault.Unreachable _,
                    ApiFault.Refused _,
                    ApiFault.Unreadable _,
                    ApiFault.NotRecorded _,
                    ApiFault.NothingSent _,
                    ApiFault.InDoubt _ ->
                    Answer.NONE;
        };
    }
}
