import type { Item } from "../../engine/course";
import { choiceView, lineView } from "./choice";
import type { Asked, ItemView } from "./item";
import { matchView } from "./match";
import { numericView } from "./numeric";
import { orderView } from "./order";
import { ratingView } from "./rating";

export function viewOf(asked: Asked): ItemView {
  const { item } = asked;
  const as = <Kind extends Item>(kind: Kind): Asked<Kind> => ({ ...asked, item: kind });
  switch (item.type) {
    case "single":
    case "better-draft":
    case "multiple":
      return choiceView(as(item));
    case "mark-line":
      return lineView(as(item));
    case "rating":
      return ratingView(as(item));
    case "order":
      return orderView(as(item));
    case "match":
      return matchView(as(item));
    case "numeric":
      return numericView(as(item));
  }
}
