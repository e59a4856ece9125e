package org.ridealong.course.format;

/** With which words a file is read: its own, or a translation's. */
interface Wording {

  /** As the file has them. */
  Wording OWN =
      new Wording() {
        @Override
        public Value of(Value own) {
          return own;
        }

        @Override
        public Source body(Source own) {
          return own;
        }

        @Override
        public String of(String at, String own) {
          return own;
        }
      };

  /** What stands for a text. */
  Value of(Value own);

  /** What stands for the Markdown of a page. */
  Source body(Source own);

  /**
   * What stands for a text that the format itself brings.
   *
   * @param at how it is called in a translation
   */
  String of(String at, String own);
}
