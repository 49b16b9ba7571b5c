import * as v from "valibot";
import { outputSettings } from "./outputSettings.ts";
import { postSettings } from "./postSettings.ts";
import { siteSettings } from "./siteSettings.ts";
import { textSettings } from "./textSettings.ts";

/** `site.yaml`: the source of its types and checks, of its JSON Schema for editors and of its table in `docs/writing.md`. */
export const SettingsSchema = v.object({
  ...siteSettings,
  ...postSettings,
  ...textSettings,
  ...outputSettings,
});

/** The settings of a site by their keys in `site.yaml`, with defaults. */
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** Every key of `site.yaml`, in the order of the documentation. */
export const SETTING_KEYS = Object.keys(SettingsSchema.entries) as (keyof Settings)[];
