import { useQuery } from "@tanstack/react-query";
import { sessionQuery } from "../api/queries";
import { changeLanguage } from "../frame/changeLanguage";
import { KeyList } from "../frame/KeySheet";
import { Topbar } from "../frame/Topbar";
import { LANGUAGES, spokenLanguage, t, tMaybe } from "../language/language";
import { Definitions } from "./Definitions";
import { chooseTheme, THEME_CHOICES, useTheme } from "./theme";

/** How the app looks and speaks, who is here, and which keys it knows. */
export function SettingsPage() {
  const session = useQuery(sessionQuery);
  const { choice } = useTheme();
  return (
    <>
      <Topbar title={t("nav.settings")} />
      <div className="scroll page">
        <div className="page-column" style={{ maxWidth: 640 }}>
          <section className="card-box">
            <header><h2>{t("settings.look")}</h2></header>
            <div className="content" style={{ display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: 12, alignItems: "center" }}>
              <span>{t("settings.language")}</span>
              <div className="segmented" style={{ justifySelf: "end" }} role="group" aria-label={t("settings.language")}>
                {LANGUAGES.map((language) => (
                  <button key={language} type="button" lang={language} aria-pressed={language === spokenLanguage()} onClick={() => { void changeLanguage(language); }}>
                    {new Intl.DisplayNames([language], { type: "language" }).of(language)?.replace(/^./, (letter) => letter.toLocaleUpperCase())}
                  </button>
                ))}
              </div>
              <span>{t("settings.theme")}</span>
              <div className="segmented" style={{ justifySelf: "end" }} role="group" aria-label={t("settings.theme")}>
                {THEME_CHOICES.map((theme) => (
                  <button key={theme} type="button" aria-pressed={theme === choice} onClick={() => { chooseTheme(theme); }}>{tMaybe(`theme.${theme}`)}</button>
                ))}
              </div>
            </div>
          </section>
          {session.data !== undefined && (
            <section className="card-box">
              <header><h2>{t("settings.workspace")}</h2></header>
              <dl className="content" style={{ display: "grid", gridTemplateColumns: "140px 1fr", gap: "6px 12px" }}>
                <dt className="tertiary">{t("settings.workspace")}</dt><dd>{session.data.workspace.name}</dd>
                <dt className="tertiary">{t("settings.you")}</dt><dd>{session.data.member.name} · {tMaybe(`role.${session.data.member.role}`) ?? session.data.member.role}</dd>
                <dt className="tertiary">{t("settings.version")}</dt><dd>{session.data.version}</dd>
              </dl>
            </section>
          )}
          <Definitions canChange={session.data?.member.role === "owner" || session.data?.member.role === "admin"} />
          <section className="card-box">
            <header><h2>{t("settings.keys")}</h2></header>
            <div className="content"><KeyList /></div>
          </section>
        </div>
      </div>
    </>
  );
}
