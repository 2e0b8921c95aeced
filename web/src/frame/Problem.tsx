import { Link, type ErrorComponentProps } from "@tanstack/react-router";
import { t } from "../language/language";
import { Empty, ErrorState } from "../ui/states";
import { Topbar } from "./Topbar";

/** A page which failed: the frame stays, and one can try again. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  return (
    <>
      <Topbar title={t("error.title")} />
      <ErrorState error={error} onRetry={reset} />
    </>
  );
}

/** An address that leads nowhere. */
export function NoPage() {
  return (
    <>
      <Topbar title={t("page.absent")} />
      <Empty title={t("page.absent")} actions={<Link className="button primary" to="/">{t("nav.to_portfolio")}</Link>}>{t("page.absent_why")}</Empty>
    </>
  );
}
