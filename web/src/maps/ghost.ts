import type { Person } from "../api/model";
import { t } from "../language/language";
import { isPlaceholder, nameOf } from "../people/words";
import { initialsOf } from "../ui/initials";

/** What follows the pointer while somebody (and others) are carried: a card with a face and a name. */
export function ghostOf(person: Person, count: number): HTMLElement {
  const ghost = document.createElement("div");
  ghost.className = "card ghost long";
  ghost.setAttribute("aria-hidden", "true");
  const avatar = document.createElement("span");
  avatar.className = "avatar";
  avatar.textContent = isPlaceholder(person) ? "?" : initialsOf(person.name);
  const text = document.createElement("span");
  text.className = "text";
  const name = document.createElement("span");
  name.className = "name";
  name.dir = "auto";
  name.textContent = nameOf(person);
  const title = document.createElement("span");
  title.className = "title";
  title.textContent = count > 1 ? t("verbs.and_more", { name: "", count: count - 1 }).trim() : (person.title ?? t("person.no_title"));
  text.append(name, title);
  const who = document.createElement("span");
  who.className = "who";
  who.append(avatar, text);
  ghost.append(who);
  return ghost;
}
