package org.ridealong.lrs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ridealong.lrs.statement.DeclaredAttachment;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.Received;

/**
 * Whether what came beside valid statements is what they say (1.0.3, Data 2.4.11 and Communication
 * 1.5.2).
 */
final class AttachmentCheck {
  private AttachmentCheck() {}

  static List<Finding> findings(List<Received> batch, Parts parts) {
    List<Finding> findings = new ArrayList<>();
    Set<String> surplus = new TreeSet<>(parts.bySha2().keySet());
    for (Received statement : batch) {
      for (DeclaredAttachment attachment : declared(statement)) {
        surplus.remove(attachment.sha2());
        if (!parts.has(attachment.sha2()) && !attachment.isElsewhere()) {
          findings.add(
              new Finding(
                  attachment.path(), "needs its data in a part of the request, or a fileUrl"));
        }
      }
      findings.addAll(SignatureCheck.findings(statement, parts));
    }
    surplus.forEach(
        sha2 ->
            findings.add(new Finding("$", "must declare the attachment with the hash " + sha2)));
    return findings;
  }

  /** The hashes of the data that belongs to this statement. */
  static List<String> of(Received statement, Parts parts) {
    return declared(statement).stream()
        .map(DeclaredAttachment::sha2)
        .filter(parts::has)
        .distinct()
        .collect(Collectors.toList());
  }

  private static List<DeclaredAttachment> declared(Received statement) {
    return DeclaredAttachment.in(statement.tree(), statement.path());
  }
}
