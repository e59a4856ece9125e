import type { PassRule } from "../engine/course";
import type { Span } from "../engine/estimate";
import type { Backlog } from "../tracking/tracker";
import type { Mark, Quality } from "../view/marks";

const minutes = (count: number): string => (count === 1 ? "1 minute" : `${count} minutes`);

/** English, which every other language follows line by line. */
export const en = {
  minutes,

  loading: "Loading the course",
  tabs: {
    open: {
      title: "This course is open in another tab",
      text: "Go on there, or take it over here: you continue where the other tab stands, and the other tab stops saving.",
      here: "Go on here",
    },
    moved: {
      title: "You went on in another tab",
      text: "This tab no longer saves anything. Close it, or take the course back.",
      here: "Go on here",
    },
  },

  loadFailed: {
    title: "The course did not load",
    text: "Nothing you did is lost. Check your connection, then load it again.",
    again: "Load again",
  },

  bar: {
    skip: "Skip to the content",
    contents: "Contents",
    menu: "Menu",
    left: (count: number) => (count === 0 ? "All parts done" : `${count} min left`),
    decision: (number: number, { least, most }: Span) =>
      least === most
        ? `Decision ${number} of ${number - 1 + most}`
        : `Decision ${number} of about ${number - 1 + most}`,
    item: (number: number, of: number) => `Item ${number} of ${of}`,
    progress: (percent: number) => `${percent}% of this module is done`,
  },

  menu: {
    contents: "Contents",
    aids: "Job aids",
    text: "Text size",
    texts: { normal: "Normal", large: "Large", largest: "Largest" },
    scheme: "Colours",
    schemes: { auto: "Auto", light: "Light", dark: "Dark" },
    keys: "Choose with letter keys",
    keySwitch: { on: "On", off: "Off" },
    leave: "Save and leave",
    waiting: (count: number) =>
      count === 1 ? "1 report is waiting to be sent." : `${count} reports are waiting to be sent.`,
  },

  notice: {
    untracked:
      "This course could not reach an LMS. You can take it, and your place is kept on this device, but no result is reported.",
    over: "Your sitting with the LMS has ended. Your place is kept on this device. Open the course from your LMS again, so that your results are saved there.",
    untrackedNowhere:
      "This course could not reach an LMS, and your browser keeps nothing for this page. You can take it, but your place is gone when you close the page.",
    nowhere:
      "Your browser keeps nothing for this page. Your answers are saved in your LMS. What you write into job aids is gone when you close the page, so print it first.",
    full: "This device has no room left, so your latest changes are not kept here. What your LMS and the reports get goes on being sent. Keep this page open until nothing waits.",
    preview: "This is a preview. Nothing is kept and nothing is reported.",
    review: "You are looking at a finished attempt. Nothing you do here changes your result.",
    waiting: ({ answers, why }: Backlog, kept: boolean) => {
      const head = {
        offline: "Your LMS cannot be reached.",
        refused: "Your LMS did not save.",
        "signed-out": "Your LMS has signed you out.",
      }[why];
      const [what, they] =
        answers === 0
          ? ["Your place is", "It is"]
          : answers === 1
            ? ["1 answer is", "It is"]
            : [`${answers} answers are`, "They are"];
      const tail =
        why !== "signed-out"
          ? kept
            ? `${they} kept on this device and will be sent again. You can go on.`
            : "Keep this page open until that is done. You can go on."
          : kept
            ? `${they} kept on this device. Sign in to your LMS again, then reload this page. Nothing is lost.`
            : "This device keeps nothing. Sign in to your LMS in another tab, then choose “Try now”. If you reload this page instead, you go on from what your LMS has.";
      return `${head} ${what} waiting to be saved. ${tail}`;
    },
    tryNow: "Try now",
    arrived: "Your LMS answers again. Everything was sent.",
    resent: (answers: number) =>
      answers === 1
        ? "1 answer that your LMS had not got was sent again."
        : `${answers} answers that your LMS had not got were sent again.`,
    anew: "Your LMS opened a new attempt, so you start from the beginning.",
    gone: "This course was updated, and the part where you stopped is no longer in it. You go on at the contents. Your results stay.",
    newer:
      "Your place was saved by a newer version of this course. So that it is not lost, nothing is saved on this visit. Close this page and open the course again later.",
    cut: (parts: readonly string[]) =>
      `This course was updated since your last visit. In ${parts.join(", ")} you go on from the last place that still exists. Your results stay.`,
    unreadable:
      "Your saved place could not be read, so you start at the contents. Results that your LMS holds stay as they are.",
    close: "Close this notice",
  },

  programme: {
    kind: "Programme",
    lead: "Take the modules in order or as you need them. Your place is kept in each.",
    passed: (done: number, of: number) => `${done} of ${of} modules passed, as far as this device knows`,
    isPassed: "Passed",
  },

  home: {
    module: (count: number) => `Module, ${minutes(count)}`,
    start: "Start the first lesson",
    goOn: (title: string) => `Continue: ${title}`,
    done: (done: number, of: number) => `${done} of ${of} parts done`,
    learn: "What you will be able to do",
    lessons: "Lessons",
    scenarios: "Scenarios",
    quizAndResult: "Quiz and result",
    aids: "Job aids",
    isDone: "Done",
    isOpen: "Not yet",
    seeResult: "See your result",
    begun: "Begun",
    anyOrder: "Open the parts in any order. Your place is kept after every step.",
  },

  lesson: {
    kind: (number: number, of: number, count: number) => `Lesson ${number} of ${of}, ${minutes(count)}`,
    recall: "One question before you go on",
    check: "Check the answer",
    again: "Try this question again",
    yours: "Your answer",
    pick: "Pick an answer first.",
    right: "That is it.",
    wrong: "Not this one.",
  },

  next: (title: string) => `Next: ${title}`,

  scenario: {
    kind: (count: number) => `Scenario, ${minutes(count)}`,
    people: "Who you meet",
    begin: "Begin",
    you: "You",
    from: "From",
    to: "To",
    subject: "Subject",
    crm: "CRM",
    activity: "Activity",
    transcript: "Word for word",
    mode: "How you play it",
    modes: {
      guided: { name: "Guided", text: "After each choice a coach says why it works or what it costs." },
      challenge: { name: "Challenge", text: "No coach on the way. You hear everything at the end." },
    },
    recommended: "Recommended for the first run",
    left: (title: string, count: number) => `${title}, about ${minutes(count)} left`,
    keys: (letters: string) => `Press ${letters} or pick one.`,
    sure: "How sure are you?",
    levels: { 1: "A guess", 2: "Fairly sure", 3: "Sure" },
    skip: "Rather not say",
    sureHint:
      "How sure are you? Press 1 for a guess, 2 for fairly sure, 3 for sure, or the same option again to go on.",
    happens: "What happens",
    youChose: "You chose",
    coach: "Coach",
    fits: "When this would be right",
    before: "Read the scene again",
    goOn: "Go on",
    toEnding: "See how it ends",
  },

  debrief: {
    ended: "How it ended",
    outcomes: {
      strong: "A strong ending",
      mixed: "A mixed ending",
      weak: "A weak ending",
      harmful: "A harmful ending",
    },
    difference: "What made the difference",
    decisions: "Your decisions",
    score: (score: number, best: number) =>
      best > score
        ? `This run earned ${score}% of what was on offer. Your best run, ${best}%, is the one that counts.`
        : `This run earned ${score}% of what was on offer.`,
    qualities: {
      3: "Strongest",
      2: "Workable, at a cost",
      1: "An old habit",
      0: "Harmful",
    } satisfies Record<Quality, string>,
    again: "Try this decision again",
    againAt: (title: string) => `Try this decision again: ${title}`,
    redLine: "A red line",
    redLineOpen: "To pass, this scenario needs a run without it. Try the decision again.",
    values: "What changed under the surface",
    valuesLead: "Five things no one says aloud. Each choice moved some of them, between −3 and +3.",
    names: {
      trust: "Trust",
      clarity: "Clarity",
      ownership: "Ownership",
      record: "Record",
      customer: "Customer",
    },
    meanings: {
      trust: "Would they tell you bad news?",
      clarity: "Does each know what is expected?",
      ownership: "Who does the thinking?",
      record: "Are the notes fair and factual?",
      customer: "Is the customer well served?",
    },
    moved: (name: string, from: string, to: string) => `${name} went from ${from} to ${to}.`,
    signed: (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0"),
  },

  quiz: {
    kind: "Quiz",
    named: "the quiz",
    title: "Check what you can do",
    lead: (draw: number, pass: number) =>
      `${draw} items, one at a time. You pass with ${pass}% or more, and you hear after each item why it holds or fails.`,
    again: (fresh: number) =>
      fresh === 0
        ? "You can take it again. The same items come back in another order."
        : `You can take it again. ${fresh === 1 ? "One item is" : `${fresh} items are`} new then.`,
    begin: "Begin the quiz",
    answer: "Answer",
    next: "Next item",
    finish: "See the quiz result",
    pick: "Pick an answer first.",
    pickSome: "Tick at least one.",
    pickAll: "Choose a match for every line first.",
    several: "Tick all that apply.",
    marks: { right: "Right", wrong: "Wrong", missed: "The right one" } satisfies Record<Mark, string>,
    chosen: "Your answer",
    yours: { right: "Your answer, right", wrong: "Your answer, wrong" },
    alsoRight: "This belongs too",
    verdict: (score: number) =>
      score === 1 ? "Right" : score === 0 ? "Not right" : `Partly right: ${Math.round(score * 100)}% of the points`,
    ticks: (right: number, of: number, wrong: number) =>
      `You ticked ${right} of the ${of} that belong${wrong > 0 ? `, and ${wrong} that ${wrong === 1 ? "does" : "do"} not. Each wrong tick takes a right one away` : ""}.`,
    pairs: (right: number, of: number) => `${right} of ${of} pairs match.`,
    neighbours: (right: number, of: number) => `What counts is which line follows which: ${right} of ${of} are right.`,
    follows: { right: "Follows the line above", wrong: "Does not follow the line above" },
    rating: ["Clearly harmful", "Rather harmful", "Neither", "Rather helpful", "Clearly helpful"] as readonly string[],
    action: "The action",
    near: "A rating close to the best one earns half.",
    order: "Put these in order. Use the buttons to move a line up or down.",
    up: (text: string) => `Move up: ${text}`,
    down: (text: string) => `Move down: ${text}`,
    moved: (text: string, place: number, of: number) => `${text}: now ${place} of ${of}.`,
    rightOrder: "The right order",
    choose: "Choose",
    number: (unit: string) => (unit ? `Your answer in ${unit}` : "Your answer"),
    notANumber: "Write a number, such as 12 or 12.5.",
    rightNumber: (text: string) => `The answer is ${text}.`,
    mark: "Mark one line.",
    resultTitle: (percent: number) => `Quiz: ${percent}%`,
    enough: (pass: number) => `That is enough: you need ${pass}%.`,
    notEnough: (pass: number) => `You need ${pass}%. Look at what went wrong, then take it again.`,
    best: (percent: number) => `Your best attempt, ${percent}%, is the one that counts.`,
    attempt: (number: number) => `Attempt ${number}`,
    retake: "Take it again",
    items: "Your answers",
    look: "Open one to see why it holds or fails.",
    lost: "Answered on an earlier visit.",
  },

  result: {
    title: "Your result",
    passed: "You passed this module",
    notPassed: "Not passed yet",
    rule: ({ quiz, skill }: PassRule) =>
      `You pass with at least ${quiz}% in the quiz and ${skill}% in the scenarios, and no red line left open.`,
    passedText: "Everything stays open. What you try from here on can only improve your result, never lower it.",
    scores: "Where you stand",
    quiz: "Quiz",
    skill: "Scenarios",
    redLines: "Red lines",
    noRedLines: "None open",
    openRedLines: (count: number) => `${count} open`,
    enough: "As it should be",
    notEnough: "Needs a replay",
    need: (percent: number) => `${percent}% needed`,
    none: "Not known yet",
    left: "Still to do",
    ways: "What gets you there",
    retake: "Take the quiz again",
    well: "What you do well",
    strongest: "Your strongest skill so far",
    practise: "What to practise",
    skills: "By skill",
    skillsEmpty: "Play a scenario or take the quiz, and you see here how each skill stands.",
    percent: (percent: number) => `${percent}%`,
    aids: "Take these with you",
    replay: (title: string) => `Replay ${title}`,
  },

  aid: {
    kind: "Job aid",
    all: "Job aids",
    none: "This module has no job aids. Go back to the contents to choose another part.",
    lead: "Fill them in here, then print, download or copy them. What you write stays on this device and is not reported.",
    print: "Print",
    download: "Download",
    copy: "Copy",
    copied: "Copied",
    notCopied: "Not copied: select it and copy it yourself",
    from: (title: string) => `From “${title}”.`,
    clear: "Clear it",
    kept: "What you write stays on this device and is not reported. If your LMS allows no printing or downloading here, copy the sheet into a document.",
  },

  plan: {
    title: "Your plan",
    lead: "Choose one thing to do at work and the moment to do it. What you write stays on this device; at most its date is reported.",
    when: "When …",
    will: "I will …",
    proposals: "Or start from one of these:",
    date: "Look back on",
    keep: "Keep this plan",
    missing: "Say when, what you will do, and a day to look back.",
    sentence: (when: string, will: string) => `When ${when}, I will ${will}.`,
    back: (date: string) => `You look back on ${date}.`,
    calendar: "Add to your calendar",
    reminder: (title: string) => `Look back on your plan: ${title}`,
    change: "Change it",
    planned: "You planned",
    how: "How did it go?",
    answers: { done: "I did it", partly: "In part", open: "Not yet" },
    outcomes: {
      done: "You did it. What made it work will work again.",
      partly: "You did it in part. Make the next step smaller, or its moment clearer.",
      open: "Not yet. Your result page lets you choose another moment or day.",
    },
  },

  left: {
    title: "Saved. You can close this window.",
    text: "You come back to this place next time.",
    untracked: "Your place is kept on this device.",
    preview: "This was a preview, so nothing was kept.",
  },
};
