import * as v from "valibot";
import { outputSettings } from "./outputSettings.ts";
import { postSettings } from "./postSettings.ts";
import { siteSettings } from "./siteSettings.ts";
import { textSettings } from "./textSettings.ts";

/** Schema of `site.yaml`. Its types, checks, JSON Schema for editors and table in `docs/writing.md` are derived from this object. */
export const SettingsSchema = v.object({
  ...siteSettings,
  ...postSettings,
  ...textSettings,
  ...outputSettings,
});

/** The settings of a site by key of `site.yaml`, including defaults. */
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** Every key of `site.yaml`, in the order of the documentation. */
export const SETTING_KEYS = Object.keys(SettingsSchema.entries) as (keyof Settings)[];
