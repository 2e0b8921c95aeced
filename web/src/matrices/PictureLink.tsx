import { useAccountSearch } from "../accounts/useAccountSearch";
import { t } from "../language/language";
import { pictureOf } from "../lenses/pictureOf";

/** The same matrix as a picture. */
export function PictureLink({ accountId, lens }: { accountId: string; lens: string }) {
  const [search] = useAccountSearch();
  return <a className="button quiet small picture-link" href={pictureOf(accountId, lens, search)} target="_blank" rel="noreferrer" title={t("lens.picture")}>SVG</a>;
}
