/** What a test may take from the machine it runs on. Everything else, the product's own variables first, stays outside. */
const allowed = [
  /^(PATH|HOME|USER|LOGNAME|SHELL|TERM|COLUMNS|CI|TMPDIR|TMP|TEMP|LANG|LC_\w+|FORCE_COLOR|NO_COLOR|DISPLAY)$/,
  /^(SystemRoot|SYSTEMROOT|APPDATA|LOCALAPPDATA|USERPROFILE|PATHEXT|ComSpec|windir)$/,
  /^(LD_LIBRARY_PATH|FONTCONFIG_PATH|NODE_EXTRA_CA_CERTS|CHROMIUM_PATH|UPDATE_SCREENSHOTS)$/,
  /^(TEST|PLAYWRIGHT|npm_config)_\w+$/,
];

/** The environment without what would make the tests' outcome depend on who runs them. */
export function neutralEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => allowed.some((pattern) => pattern.test(name))),
  );
}
