import { words } from "../strings/words";
import type { Backlog, Trouble } from "../tracking/tracker";
import type { Notices } from "./notices";

/** Says what the LMS does not have yet, and once it has it. */
export class LmsNotice {
  private lacking = 0;
  private arrived = (): void => {};

  constructor(
    private readonly notices: Notices,
    private readonly kept: boolean,
    private readonly retry: () => void,
  ) {}

  /** Answers of an earlier visit that are on their way again, and what to do once the LMS has everything. */
  expect(answers: number, arrived: () => void): void {
    this.lacking = answers;
    this.arrived = arrived;
  }

  hear(backlog: Backlog | undefined): void {
    if (!backlog) {
      this.arrived();
      this.arrived = () => {};
    }
    if (backlog) {
      const answers = backlog.answers + this.lacking;
      this.notices.show("lms", () => this.waiting(backlog.why, answers), {
        text: () => words.notice.tryNow,
        act: this.retry,
      });
    } else if (this.lacking > 0) {
      const { lacking } = this;
      this.notices.show("lms", () => words.notice.resent(lacking));
      this.lacking = 0;
    } else if (this.notices.offers("lms")) {
      this.notices.show("lms", () => words.notice.arrived);
    }
  }

  private waiting(why: Trouble, answers: number): string {
    const { notice } = words;
    const signIn = why === "signed-out";
    const kept = (signIn ? notice.keptSignIn : notice.kept)(answers);
    const unkept = signIn ? notice.unkeptSignIn : notice.unkept;
    return [notice.why[why], notice.waiting(answers), this.kept ? kept : unkept].join(" ");
  }
}
