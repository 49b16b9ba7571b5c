import type { SiteUrl } from "../../../shared/urls/urlTypes.ts";
import type { Problem } from "../../diagnostics/problem.ts";

/** A redirect from a previous URL. */
export interface Redirect {
  /** The previous URL. Ends with `/`, `.html` or `.htm`. */
  from: SiteUrl;
  /** May have a query and a hash. A redirect of `site.yaml` may lead to the URL of another site. */
  to: SiteUrl;
  /** Title of the target page; the URL itself if it is on another site. */
  title: string;
  language: string;
}

/** Redirects of a site, and the problems of those that cannot redirect. */
export interface ResolvedRedirects {
  redirects: Redirect[];
  problems: Problem[];
}
