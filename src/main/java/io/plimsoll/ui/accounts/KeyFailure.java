package io.plimsoll.ui.accounts;

import io.plimsoll.doctor.Diagnosis;

/// Which findings say that the key itself will never work as it was entered.
final class KeyFailure {
    private KeyFailure() {}

    static boolean is(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.WrongSite _,
                    Diagnosis.WrongEnvironment _,
                    Diagnosis.KeyUnknown _,
                    Diagnosis.KeyAndSecretSwapped _,
                    Diagnosis.SecretWrong _,
                    Diagnosis.PrivateKeyWrong _,
                    Diagnosis.PrivateKeyAsSecret _,
                    Diagnosis.SecretAsPrivateKey _,
                    Diagnosis.PublicKeyAsPrivateKey _,
                    Diagnosis.PrivateKeyUnusable _,
                    Diagnosis.NothingPasted _,
                    Diagnosis.StrangeCharacters _,
                    Diagnosis.Expired _ ->
                    true;
            case Diagnosis.Looking _,
                    Diagnosis.NotReached _,
                    Diagnosis.HostFound _,
                    Diagnosis.ResolvedByProxy _,
                    Diagnosis.WithinThisApp _,
                    Diagnosis.NoSuchHost _,
                    Diagnosis.Connected _,
                    Diagnosis.NoConnection _,
                    Diagnosis.TimedOut _,
                    Diagnosis.ConnectionLost _,
                    Diagnosis.ProxyDoesNotAnswer _,
                    Diagnosis.ProxyRefuses _,
                    Diagnosis.ProxyNeedsPassword _,
                    Diagnosis.Encrypted _,
                    Diagnosis.NotEncryptedOnThisComputer _,
                    Diagnosis.CertificateNotTrusted _,
                    Diagnosis.CertificateOutOfDate _,
                    Diagnosis.CertificateForOtherHost _,
                    Diagnosis.NoSecureConnection _,
                    Diagnosis.Served _,
                    Diagnosis.RegionRefused _,
                    Diagnosis.AccessForbidden _,
                    Diagnosis.ServerTrouble _,
                    Diagnosis.Overloaded _,
                    Diagnosis.SomethingElseAnswers _,
                    Diagnosis.RateLimited _,
                    Diagnosis.RefusedOtherwise _,
                    Diagnosis.ClockMeasured _,
                    Diagnosis.ClockAhead _,
                    Diagnosis.ClockNotMeasurable _,
                    Diagnosis.ClockRefused _,
                    Diagnosis.KeyKnown _,
                    Diagnosis.AuthenticationFailed _,
                    Diagnosis.SignatureFits _,
                    Diagnosis.TakenAway _,
                    Diagnosis.BoundTo _,
                    Diagnosis.NotBound _,
                    Diagnosis.AddressNotListed _,
                    Diagnosis.DaysLeft _,
                    Diagnosis.NeverExpires _,
                    Diagnosis.ExpiryNotTold _,
                    Diagnosis.Rights _,
                    Diagnosis.PermissionMissing _,
                    Diagnosis.AccountKind _,
                    Diagnosis.Banned _,
                    Diagnosis.VipLevel _,
                    Diagnosis.LimitsLeft _,
                    Diagnosis.LimitsNotTold _ ->
                    false;
        };
    }
}
