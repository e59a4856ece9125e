package org.ridealong.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "new",
    description = "Starts a module that passes check, with texts to replace.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

  private static final List<String> TEMPLATES =
      List.of("difficult-conversation", "blank", NewModule.QUIZ_ONLY);

  @Parameters(
      paramLabel = "MODULE-ID",
      description = "Such as price-talks. It never changes later.")
  String module = "";

  @Option(
      names = "--template",
      defaultValue = "difficult-conversation",
      description =
          "difficult-conversation: three decisions, three endings. blank: one decision. quiz-only: no scenario.")
  String template = "";

  @Option(
      names = "--courses",
      required = true,
      paramLabel = "DIR",
      description = "A folder with programme.yaml; an empty or new one begins a programme.")
  Path folder = Path.of("");

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (!Id.isValid(module)) {
      throw new ParameterException(
          Out.line(spec),
          module + " is no id: a-z, 0-9 and -, starting with a letter, at most 32 characters.");
    }
    if (!TEMPLATES.contains(template)) {
      throw new ParameterException(
          Out.line(spec),
          "There is no template " + template + ". Known: " + String.join(", ", TEMPLATES) + ".");
    }
    Path made = new NewModule(folder, new Id(module), template).write();
    var out = Out.of(spec);
    out.println("Made " + made + " and named it in " + folder.resolve("programme.yaml") + ".");
    out.println("Look at it: preview --courses " + folder + " --module " + module);
    out.println("To undo it, delete that folder and its line in programme.yaml.");
    return Ridealong.DONE;
  }
}
