import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  DEFAULT_ICON,
  ICON_PATHS,
  iconName,
  packedIcon,
} from "../../../src/node/assets/icons/packedIcons.ts";
import { drawSiteIcon } from "../../../src/node/assets/icons/siteIcons.ts";

test.each(ICON_PATHS)("lib/icons contains %s of the default icon", async (path) => {
  const svg = readFileSync(DEFAULT_ICON);
  const packed = readFileSync(packedIcon(iconName(path, svg)));
  expect(packed).toEqual(await drawSiteIcon(path, svg));
});
