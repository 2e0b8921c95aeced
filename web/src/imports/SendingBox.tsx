import { formatBytes } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { ErrorNotice } from "../ui/states";
import { Bar } from "./JobProgress";
import { sendAgain, type Sending, stopSending } from "./sending";

/** A file on its way: how much of it is there, and the way to send it again where the line broke. */
export function SendingBox({ sending }: { sending: Sending }) {
  const { file, sent, total, error } = sending;
  const share = total === 0 ? 0 : sent / total;
  const words = share < 1 ? t("import.sending", { sent: formatBytes(sent), total: formatBytes(total) }) : t("import.arriving");
  return (
    <section className="card-box" aria-label={file.name}>
      <header>
        <Icon name="file" />
        <h2 className="grow cut" title={file.name}><bdi>{file.name}</bdi></h2>
        <Button small look="quiet" onPress={stopSending}>{error === null ? t("action.cancel") : t("import.another")}</Button>
      </header>
      <div className="content">
        {error === null ? (
          <div className="job-progress">
            <Bar share={share} label={words} />
            <p className="caption secondary" role="status">{words}</p>
          </div>
        ) : (
          <ErrorNotice error={error} onRetry={sendAgain} isKept kept={t("import.file_kept")} />
        )}
      </div>
    </section>
  );
}
