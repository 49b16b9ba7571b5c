/**
 * The part of Lighthouse that the benchmarks use. The package is installed by the first `npm run bench`, so its own types can't be
 * relied on by `npm run types`.
 */
declare module "lighthouse" {
  interface Audit {
    title: string;
    score: number | null;
    numericValue?: number;
    displayValue?: string;
  }

  interface Category {
    title: string;
    score: number | null;
    auditRefs: { id: string; weight: number }[];
  }

  interface Result {
    lhr: { categories: Record<string, Category>; audits: Record<string, Audit> };
  }

  export default function lighthouse(
    url: string,
    flags: { port: number; logLevel: "error" },
  ): Promise<Result | undefined>;
}
