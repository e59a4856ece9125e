package org.ridealong.packaging;

import java.util.List;

/** A package that is made and not yet handed out: what its standard's rules look at. */
public final class Finished {

  private final List<Entry> entries;
  private final byte[] zip;

  /**
   * @param entries what went in, in order
   * @param zip what came of it
   */
  public Finished(List<Entry> entries, byte[] zip) {
    this.entries = List.copyOf(entries);
    this.zip = zip.clone();
  }

  public List<Entry> entries() {
    return entries;
  }

  /** A copy of its bytes. */
  public byte[] zip() {
    return zip.clone();
  }
}
