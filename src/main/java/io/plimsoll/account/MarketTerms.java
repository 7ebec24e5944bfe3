package io.plimsoll.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the exchange says to everyone: prices, and the tiers that margin is reckoned by. A part
/// that could not be read is empty.
///
/// @param contracts symbol to its prices, of contracts and options
/// @param collateralTiers coin to its collateral value ratio rows, ascending
/// @param riskTiers symbol to its risk tiers, ascending; of the contracts that the account has
/// @param loanTiers coin to its loan tiers, ascending
public record MarketTerms(
        Optional<SpotPrices> spot,
        Optional<Map<String, ContractTicker>> contracts,
        Optional<Map<String, List<CollateralTier>>> collateralTiers,
        Optional<Map<String, List<RiskTier>>> riskTiers,
        Optional<Map<String, List<LoanTier>>> loanTiers) {

    public static final MarketTerms NONE =
            new MarketTerms(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public MarketTerms {
        contracts = contracts.map(Map::copyOf);
        collateralTiers = collateralTiers.map(Map::copyOf);
        riskTiers = riskTiers.map(Map::copyOf);
        loanTiers = loanTiers.map(Map::copyOf);
    }

    public Optional<ContractTicker> contract(String symbol) {
        return contracts.map(all -> all.get(symbol));
    }
}
