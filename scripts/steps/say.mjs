// One clear line on stderr; stdout stays free for answers.
export function say(line) {
  process.stderr.write(`gateside: ${line}\n`)
}

/** Ends the script with a sentence that says what to do, never with a stack trace. */
export function refuse(line) {
  say(line)
  process.exit(1)
}
