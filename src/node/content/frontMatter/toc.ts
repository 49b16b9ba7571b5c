import { foldKey } from "./foldKey.ts";
import type { Reader } from "./reader.ts";
import { flagOf, isMapping, kindOf, textsOf } from "./value.ts";

/** Reads whether to show the table of contents: `toc`, Docusaurus' `hide_table_of_contents: true` and MkDocs' `hide: [toc]`. */
export const readTocSetting: Reader<boolean | undefined> = (written, { report }) => {
  let isWanted: boolean | undefined;
  for (const { key, line, value } of written) {
    const name = foldKey(key);
    if (isMapping(value)) continue;
    if (name === "hide") {
      if (textsOf(value)?.includes("toc")) isWanted ??= false;
      continue;
    }
    const flag = flagOf(value);
    if (flag === undefined) {
      report(
        "warning",
        line,
        `${key}: found ${kindOf(value)}, which is ignored; write \`true\` or \`false\``,
      );
    } else if (name !== "hidetableofcontents") isWanted ??= flag;
    else if (flag) isWanted ??= false;
  }
  return isWanted;
};
