export async function buildTypes(_lib: string, _entries: readonly string[]): Promise<void> {}
