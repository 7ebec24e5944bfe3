package io.plimsoll;

import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.ui.accounts.DoctorViewModel;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.tour.Tour;

/// The account of the embedded exchange that the window shows, whichever is loaded.
record EmbeddedAccount(SandboxExchange exchange, BybitClients clients) {

    /// Connects to it.
    ///
    /// @param begun it begins anew with this, with no upgrades behind it
    AccountLink link(AccountLinks links, boolean begun) {
        return links.embedded(
                exchange.scenario().name(),
                site(),
                witness -> Embedded.connect(clients, exchange, witness),
                begun);
    }

    private Site site() {
        return Site.sandbox(exchange.baseUri());
    }

    /// For the doctor.
    DoctorViewModel.Subject subject() {
        return new DoctorViewModel.Subject(
                Messages.text("accounts.sandbox"),
                site(),
                new ProxyRoute.Direct(),
                true,
                () -> Embedded.credentials(exchange));
    }

    /// Its key, as a user would enter it.
    Tour.Key key() {
        return new Tour.Key(exchange.baseUri().toString(), exchange.apiKey(), exchange.apiSecret());
    }
}
