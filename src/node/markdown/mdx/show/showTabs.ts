import type { Code, RootContent } from "mdast";
import { createTabs, type Tab } from "../../syntax/tabs/tabs.ts";
import { MdxAttributes } from "../attributes.ts";
import { type Component, escapeMarkdown, type Show, type Shown, textNode, titled } from "./component.ts";
import type { Files } from "../files.ts";
import type { Literal } from "../literals.ts";
import { componentKey } from "../names.ts";
import type { MdxItem, MdxElement } from "../pairTags.ts";

const TABS = /^(?:tabs|tabgroup|tabbed|codetabs)$/;
const TAB = /^(?:tab|tabitem|tabpanel|item|codetab)$/;
const CODE_GROUP = /^(?:codegroup|codeblocks)$/;

/** Shows sets of tabs, such as those of Docusaurus and Starlight, Nextra's `Tabs.Tab` with `items`, and Mintlify's `CodeGroup`. */
export function showTabs(files: Files): Show {
  return (component) => {
    const { key, isInLine, element, attributes, blocks } = component;
    if (isInLine || !element.end) return undefined;
    if (TABS.test(key)) return showSet(component, files);
    if (CODE_GROUP.test(key)) return { nodes: groupCode(blocks()) };
    const title = TAB.test(key) ? titleOf(attributes) : undefined;
    if (title === undefined) return undefined;
    return { nodes: [titled(title, element.tag), ...blocks()], open: `**${escapeMarkdown(title)}**` };
  };
}

function showSet({ element, attributes, blocks, write }: Component, files: Files): Shown | undefined {
  const items = tabsIn(element.children);
  if (items.length === 0) return undefined;
  const listed = namesOf(attributes.value("items") ?? attributes.value("values"));
  const chosen = attributes.value("defaultValue") ?? attributes.value("defaultIndex");
  const tabs = items.map((item, index): Tab => {
    const tabAttributes = new MdxAttributes(item.tag, files);
    const value = tabAttributes.text("value", "name");
    const named = listed.find((name) => value !== undefined && name.value === value) ?? listed[index];
    const title =
      tabAttributes.shown("label", "title") ?? named?.label ?? titleOf(tabAttributes) ?? String(index + 1);
    write(item, { open: `**${escapeMarkdown(title)}**` });
    const { start } = item.tag.position ?? {};
    const { end } = item.end?.position ?? item.tag.position ?? {};
    return {
      title: [textNode(title, item.tag)],
      content: blocks(item.children),
      isChosen:
        tabAttributes.value("default") === true ||
        (chosen !== undefined && (chosen === value || chosen === index)),
      position: start && end && { start, end },
    };
  });
  return { nodes: [...blocks(element.children.filter((item) => !holdsTab(item))), createTabs(tabs)] };
}

function titleOf(attributes: MdxAttributes): string | undefined {
  return attributes.shown("label", "title", "name", "value");
}

/** Returns the tabs of a set, including those inside other components. */
function tabsIn(items: readonly MdxItem[]): MdxElement[] {
  return items.flatMap((item) => {
    if (item.type !== "mdxElement") return [];
    return TAB.test(componentKey(item.tag.name)) ? [item] : tabsIn(item.children);
  });
}

function holdsTab(item: MdxItem): boolean {
  return tabsIn([item]).length > 0;
}

/** Returns the values and labels of tabs in `items={["a", "b"]}` or `values={[{label: "A", value: "a"}]}`. */
function namesOf(value: Literal | undefined): { value: Literal | undefined; label: string | undefined }[] {
  if (!Array.isArray(value)) return [];
  return value.map((item) => {
    const { value: own, label } =
      typeof item === "object" && item && !Array.isArray(item) ? item : { value: item, label: item };
    return {
      value: own,
      label: typeof label === "string" ? label : typeof own === "string" ? own : undefined,
    };
  });
}

/** Converts blocks to tabs if all of them are code. The title of a tab is the title, file name or language of its code. */
function groupCode(blocks: RootContent[]): RootContent[] {
  if (blocks.length === 0 || !blocks.every((block): block is Code => block.type === "code")) return blocks;
  const tabs = blocks.map((code): Tab => {
    const meta = code.meta ?? "";
    const [, quoted, bare] = /(?:title|filename)=["']([^"']+)["']|^([^\s={]+)/.exec(meta) ?? [];
    return {
      title: [textNode(quoted ?? bare ?? code.lang ?? "", code)],
      content: [{ ...code, meta: null }],
      isChosen: false,
      position: code.position,
    };
  });
  return [createTabs(tabs)];
}
