import com.bybit.api.client.domain.account.AccountType;
import com.bybit.api.client.domain.account.request.AccountDataRequest;
import com.bybit.api.client.restApi.BybitApiAccountRestClient;
import com.bybit.api.client.service.BybitApiClientFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Reads an account with the exchange's own client and upgrades it; once a line comes in, it reads
/// what the account has become. Each answer, as that client understood it, is one line: its name, a
/// tab, JSON.
///
/// Arguments: base address, API key, secret, how many milliseconds a request stays valid.
void main(String[] args) throws Exception {
    var clients =
            BybitApiClientFactory.newInstance(args[1], args[2], args[0], Long.parseLong(args[3]));
    BybitApiAccountRestClient account = clients.newAccountRestClient();
    var everything = AccountDataRequest.builder().build();

    tell("account-info", account.getAccountInfo());
    tell(
            "wallet-balance",
            account.getWalletBalance(
                    AccountDataRequest.builder().accountType(AccountType.UNIFIED).build()));
    tell("collateral-info", account.getAccountCollateralInfo(everything));
    tell("key-info", clients.newUserRestClient().getCurrentAPIKeyInfo());
    tell("upgrade", account.upgradeAccountToUTA());
    IO.readln();
    tell("account-info-afterwards", account.getAccountInfo());
}

void tell(String name, Object answer) throws Exception {
    IO.println(name + "\t" + new ObjectMapper().writeValueAsString(answer));
}
