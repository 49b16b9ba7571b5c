import type { ComponentProps } from "react";
import type { Components, ExtraProps } from "react-markdown";
import type { Messages } from "../../shared/i18n/messages.ts";
import { Embed, type EmbedProps } from "./embeds/Embed.tsx";

type Props<Tag extends "table" | "pre" | "img" | "input"> = ComponentProps<Tag> & ExtraProps;

/** Returns the React components that replace elements of a rendered body. */
export function createComponents(messages: Messages): Components {
  return {
    "maru-embed": ({ node: _, ...props }: EmbedProps & ExtraProps) => (
      <Embed {...props} messages={messages} />
    ),
    // Wide tables and code scroll horizontally; `tabIndex` lets keyboard users scroll them.
    table: ({ node: _, ...props }: Props<"table">) => (
      <div className="table-frame" role="region" aria-label={messages.body.scrollableTable} tabIndex={0}>
        <table {...props} />
      </div>
    ),
    pre: ({ node: _, ...props }: Props<"pre">) => <pre tabIndex={0} {...props} />,
    // The checkboxes of a task list; screen readers need a label for each.
    input: ({ node: _, ...props }: Props<"input">) => (
      <input {...props} aria-label={props.checked ? messages.body.done : messages.body.toDo} />
    ),
    img: ({ node: _, alt = "", ...props }: Props<"img">) => (
      <img alt={alt} loading="lazy" decoding="async" {...props} />
    ),
  };
}
