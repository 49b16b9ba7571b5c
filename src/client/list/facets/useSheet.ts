import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { useLayoutEffect, useRef } from "react";
import { useLocation, useNavigate, useNavigationType } from "react-router-dom";
import { KEEP_OFFSET, type OffsetState } from "../offsetState.ts";
import { useHydrated } from "../../ui/useHydrated.ts";

/** State of a history entry with an open sheet. `sheetOver` is the URL of the list on which the sheet was opened. */
interface SheetState extends OffsetState {
  sheetOver?: string;
}

/**
 * Opens the filter sheet as a history entry, so that the first Back closes the sheet instead of leaving the page. Choices made in the open
 * sheet replace this entry. Closing the sheet preserves the choices, even if Back closes it.
 */
export function useSheet(href: RoutePath) {
  const navigate = useNavigate();
  const { sheetOver: over } = (useLocation().state ?? {}) as SheetState;
  const isBack = useNavigationType() === "POP";
  const isHydrated = useHydrated();
  const last = useRef<{ href: RoutePath; over: string | undefined }>(undefined);

  useLayoutEffect(() => {
    const before = last.current;
    last.current = { href, over };
    const isClosedByBack = isBack && over === undefined && before?.over === href && before.href !== href;
    if (before && isClosedByBack) void navigate(before.href);
  }, [href, over, isBack, navigate]);

  return {
    isOpen: isHydrated && over !== undefined,
    open: () =>
      void navigate(href, { state: { sheetOver: href } satisfies SheetState, preventScrollReset: true }),
    close: () => void (over === href ? navigate(-1) : navigate(href, { replace: true })),
    /** Options of a navigation that leaves the sheet open. */
    holdOpen: {
      ...KEEP_OFFSET,
      replace: true,
      state: { sheetOver: over, ...KEEP_OFFSET.state } satisfies SheetState,
    },
  };
}
