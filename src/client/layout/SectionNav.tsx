import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { Link } from "react-router-dom";
import type { NavItem } from "../../shared/manifest/schema.ts";
import { isExternal } from "../../shared/listing/navigation.ts";
import { loadedMessages } from "../data/messages.ts";
import { useLanguage } from "../data/shell.ts";
import styles from "./SectionNav.module.css";

interface Props {
  /** Navigation items from the top level down to the page's item; empty if the navigation does not contain the page. */
  trail: readonly NavItem[];
  /** URL of the page, without the base path. */
  href: RoutePath;
}

/** Navigation of a page within its section: breadcrumbs, and all pages of the section. Empty if the page is in no section. */
export function SectionNav({ trail, href }: Props) {
  const messages = loadedMessages(useLanguage());
  const [section] = trail;
  if (!section?.items) return null;
  const contents = <Items items={section.items} href={href} />;
  return (
    <>
      <nav className={styles["trail"]} aria-label={messages.page.breadcrumbs}>
        <ol>
          {trail.slice(0, -1).map((item) => (
            <li key={item.title}>
              <ItemLink item={item} />
            </li>
          ))}
        </ol>
      </nav>
      <details className={styles["folded"]}>
        <summary>{messages.page.sectionContents(section.title)}</summary>
        <nav aria-label={messages.page.sectionContents(section.title)}>{contents}</nav>
      </details>
      <nav className={styles["beside"]} aria-label={section.title}>
        <p>{section.title}</p>
        {contents}
      </nav>
    </>
  );
}

function Items({ items, href }: { items: readonly NavItem[]; href: RoutePath }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.title + item.href}>
          <ItemLink item={item} isHere={item.href === href} />
          {item.items && <Items items={item.items} href={href} />}
        </li>
      ))}
    </ul>
  );
}

function ItemLink({ item, isHere = false }: { item: NavItem; isHere?: boolean }) {
  const { href: to } = item;
  if (to === undefined) return <span>{item.title}</span>;
  const current = isHere ? "page" : undefined;
  if (isExternal(item))
    return (
      <a href={to} rel="external">
        {item.title}
      </a>
    );
  return (
    <Link to={to} aria-current={current}>
      {item.title}
    </Link>
  );
}
