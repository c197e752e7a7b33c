package uk.onedoor.platform.backup;

/** Why a back-up was not made, or not restored, in words for whoever typed the command. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupRefused(String message) {
        super(message);
    }
}
