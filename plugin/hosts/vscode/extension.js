// Starts `obelus lsp` for the articles and YAML that are open. All that is known of them is known there.

const { commands, window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function start() {
  const settings = workspace.getConfiguration("obelus");
  const documentSelector = [
    { scheme: "file", language: "markdown" },
    { scheme: "file", language: "mdx" },
    { scheme: "file", pattern: "**/*.{yaml,yml}" },
  ];
  if (settings.get("html")) documentSelector.push({ scheme: "file", language: "html" });
  client = new LanguageClient(
    "obelus", "Obelus",
    { command: settings.get("path"), args: ["lsp", ...settings.get("arguments")] },
    { documentSelector, initializationOptions: { diagnostics: settings.get("diagnostics") } });
  return client.start().catch((error) =>
    window.showErrorMessage(`Obelus: ${error.message}. Install obelus, or say in "obelus.path" where it is.`));
}

async function restart() {
  await client.stop().catch(() => {});
  await start();
}

exports.activate = (context) => {
  context.subscriptions.push(
    commands.registerCommand("obelus.restart", restart),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("obelus") && restart()));
  return start();
};

exports.deactivate = () => client?.stop();
