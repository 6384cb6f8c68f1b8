/** Keeps to what a site can use: a private member is nobody's documentation. */
const publicMembers = {
  name: 'public-members',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#'),
        );
      }
    }
  },
};

export default {
  globs: ['src/elements/*/define.ts', 'src/elements/*/practice-*.ts', 'src/practice/*-event.ts'],
  exclude: ['src/elements/*/*.styles.ts', 'src/elements/*/*.messages.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicMembers],
};
