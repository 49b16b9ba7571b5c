import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Title } from "../../../src/client/post/Title.tsx";

test("a title keeps its text, with the dash and the preceding word in one element", () => {
  const { container } = render(<Title>The Stargate Project - Datacenter for AI</Title>);
  expect(container).toHaveTextContent("The Stargate Project - Datacenter for AI");
  expect(container.querySelector("span")).toHaveTextContent(/^Project -$/);
});

test("a title without a dash is plain text", () => {
  const { container } = render(<Title>하이픈-없는 제목</Title>);
  expect(container.innerHTML).toBe("하이픈-없는 제목");
});
