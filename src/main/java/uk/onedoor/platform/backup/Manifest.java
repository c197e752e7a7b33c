package uk.onedoor.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a back-up says of itself: in which form, by which version and when it was made; what was in each table; where each
 * trace stood; and the hash of its list of files.
 */
record Manifest(
        int format,
        String version,
        int schema,
        int postgres,
        String madeAt,
        Map<String, String> tables,
        Map<String, String> auditRoots,
        List<String> folders,
        String files) {

    static final int FORMAT = 1;
    static final int POSTGRES = 18;

    private static final String NAME = "manifest.json";
    private static final String HASH = "manifest.json.sha256";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The version of this program, as far as it knows. */
    static String ourVersion() {
        return Objects.requireNonNullElse(Manifest.class.getPackage().getImplementationVersion(), "unreleased");
    }

    /** The newest change of the tables this program knows. */
    static int ourSchema() throws IOException {
        Resource[] all = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
        return Arrays.stream(all)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    Contents contents() {
        return new Contents(tables, auditRoots);
    }

    /** Written last of all, so that what was broken off is no back-up. */
    void write(Path backup) throws IOException {
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        FileList.put(backup.resolve(HASH), FileList.hash(text.getBytes(StandardCharsets.UTF_8)) + "  " + NAME + "\n");
        FileList.put(backup.resolve(NAME), text);
    }

    /** Reads it, and refuses what is no whole back-up or is of a newer OneDoor. */
    static Manifest read(Path backup) throws IOException {
        String text;
        String hash;
        try {
            text = Files.readString(backup.resolve(NAME));
            hash = Files.readString(backup.resolve(HASH)).split(" ")[0];
        } catch (NoSuchFileException | java.nio.charset.CharacterCodingException missing) {
            throw new BackupRefused("There is no whole back-up in " + backup
                    + ": its manifest is missing or cannot be read. It may have been broken off while it was made.");
        }
        if (!hash.equals(FileList.hash(text.getBytes(StandardCharsets.UTF_8)))) {
            throw damaged(backup, NAME);
        }
        try {
            Manifest manifest = JSON.readValue(text, Manifest.class);
            manifest.refuseIfNewer(backup);
            return manifest;
        } catch (JacksonException unreadable) {
            throw newer(backup, null);
        }
    }

    private void refuseIfNewer(Path backup) throws IOException {
        if (format > FORMAT || schema > ourSchema() || postgres > POSTGRES) {
            throw newer(backup, version);
        }
        if (postgres < POSTGRES) {
            throw new BackupRefused("The back-up in " + backup + " is of PostgreSQL " + postgres
                    + ", and this OneDoor brings " + POSTGRES + ". Restore it with the OneDoor that made it.");
        }
    }

    private static BackupRefused newer(Path backup, @Nullable String version) {
        return new BackupRefused(
                "The back-up in " + backup + " was made by a newer OneDoor"
                        + (version == null ? "" : " (" + version + ")")
                        + " than this one, which would not understand all of it. Restore it with that one. Nothing was changed.");
    }

    static BackupRefused damaged(Path backup, String file) {
        return new BackupRefused("The back-up in " + backup + " is damaged: " + file
                + " is missing or not what it was. Nothing was restored. Use another back-up.");
    }
}
