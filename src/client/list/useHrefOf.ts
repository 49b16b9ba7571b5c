import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { useCallback } from "react";
import { type Selection, selectionHref } from "../../shared/listing/selection.ts";
import { useShell } from "../data/shell.ts";

/** Returns a function that returns the URL of a selection. */
export function useHrefOf(): (selection: Selection) => RoutePath {
  const site = useShell()?.site;
  return useCallback((selection) => selectionHref(selection, site), [site]);
}
