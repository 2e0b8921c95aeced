import { Failure } from "../api/failure";
import { withDays } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { Button } from "./Button";
import { Icon } from "./Icon";

interface EmptyProps {
  title: string;
  children?: React.ReactNode;
  actions?: React.ReactNode;
}

/** What is missing, in one sentence, and what gets it; never a blank canvas. */
export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className="state">
      <div className="figure" aria-hidden="true">
        <svg viewBox="0 0 144 84" fill="none" stroke="currentColor">
          <path d="M72 25v12M22 49v-6a6 6 0 0 1 6-6h88a6 6 0 0 1 6 6v6M72 37v12" strokeOpacity=".6" />
          {[52, 2, 52, 102].map((x, index) => (
            <rect key={`${String(x)}/${String(index)}`} x={x} y={index === 0 ? 1 : 50} width="40" height="24" rx="5" strokeDasharray="3 3" />
          ))}
        </svg>
      </div>
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}

/** What happened, in words: translated where the code is known, else as the server said it. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Failure)) return t("error.unexpected");
  const known = tMaybe(`error.${error.code}`);
  const { headings } = error.params;
  if (Array.isArray(headings)) return t("error.unknown_headings", { headings: headings.map((each) => `“${String(each)}”`).join(", ") });
  const said = withDays(error.message);
  if (known === undefined) return said === "" ? t("error.unexpected") : said;
  return said === "" ? known : `${known} ${said}`;
}

/** An error in its place: what happened, and again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const copy = (): void => {
    void navigator.clipboard.writeText(detailsOf(error));
  };
  return (
    <div className="state" role="alert">
      <div className="notice bad">
        <Icon name="alert" />
        <span>{sentenceOf(error)}</span>
      </div>
      <div className="actions">
        {onRetry !== undefined && (
          <Button icon="reload" onPress={onRetry}>
            {t("action.retry")}
          </Button>
        )}
        <Button look="quiet" onPress={copy}>
          {t("action.copy_details")}
        </Button>
      </div>
    </div>
  );
}

interface ErrorNoticeProps {
  error: unknown;
  onRetry?: () => void;
  /** What was entered stands in the form and waits there. */
  isKept?: boolean;
  /** What waits, where it is something else. */
  kept?: string;
}

/** An error beside the control which met it; what did not reach the server can be sent again. */
export function ErrorNotice({ error, onRetry, isKept = false, kept = t("error.kept") }: ErrorNoticeProps) {
  const isLost = error instanceof Failure && (error.status === 0 || error.status >= 500);
  return (
    <div className="notice bad" role="alert">
      <Icon name="alert" />
      <span className="grow">{sentenceOf(error)} {isLost && isKept && kept}</span>
      {isLost && onRetry !== undefined && <Button small icon="reload" onPress={onRetry}>{t("action.retry")}</Button>}
    </div>
  );
}

/** Grey lines where rows will stand; they appear only when the wait is felt. */
export function Loading({ rows = 8 }: { rows?: number }) {
  return (
    <div className="scroll" aria-busy="true" aria-label={t("state.loading")} role="status">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} style={{ padding: "17px 16px", borderBottom: "1px solid var(--hairline)" }}>
          <div className="skeleton" style={{ width: `${String(30 + ((index * 17) % 40))}%` }} />
        </div>
      ))}
    </div>
  );
}

function detailsOf(error: unknown): string {
  if (error instanceof Failure) return JSON.stringify({ status: error.status, code: error.code, message: error.message, params: error.params });
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
