import { Link } from "@tanstack/react-router";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Empty } from "../ui/states";

/** A portfolio without any account: what brings the first. */
export function PortfolioWelcome({ onAdd }: { onAdd: () => void }) {
  return (
    <Empty
      title={t("portfolio.empty")}
      actions={
        <>
          <Link className="button primary" to="/imports">{t("import.people")}</Link>
          <Button onPress={onAdd}>{t("account.add")}</Button>
        </>
      }
    >
      {t("portfolio.empty_why")} <br />
      <span className="tertiary">{t("portfolio.demo_hint")}</span> <code>inroad demo</code>
    </Empty>
  );
}
