package stockroom.documents.purchasing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * A spreadsheet without the moment of its making, which fastexcel puts into its properties: equal orders make equal bytes. It is read by its
 * directory, because fastexcel leaves the sizes before the entries open in a way that {@code ZipInputStream} doesn't take.
 *
 * <p>Source of the offsets: <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</a>, 4.3.7, 4.3.12 and 4.3.16.
 */
final class SteadyZip {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
    private static final int END = 22;
    private static final int DIRECTORY_ENTRY = 46;
    private static final int LOCAL_HEADER = 30;

    private final ByteBuffer zip;

    private SteadyZip(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] of(byte[] zip) throws IOException {
        return new SteadyZip(zip).steady();
    }

    private byte[] steady() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = zip.capacity() - END;
        int entry = zip.getInt(end + 16);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int left = zip.getShort(end + 10); left > 0; left--) {
                String name =
                        new String(zip.array(), entry + DIRECTORY_ENTRY, nameLength(entry), StandardCharsets.UTF_8);
                ZipEntry steady = new ZipEntry(name);
                steady.setTimeLocal(NO_TIME);
                out.putNextEntry(steady);
                out.write(name.equals(PROPERTIES) ? withoutTime(content(entry)) : content(entry));
                out.closeEntry();
                entry += DIRECTORY_ENTRY + nameLength(entry) + zip.getShort(entry + 30) + zip.getShort(entry + 32);
            }
        }
        return bytes.toByteArray();
    }

    private int nameLength(int entry) {
        return zip.getShort(entry + 28);
    }

    private byte[] content(int entry) throws ZipException {
        int header = zip.getInt(entry + 42);
        int start = header + LOCAL_HEADER + zip.getShort(header + 26) + zip.getShort(header + 28);
        byte[] content = new byte[zip.getInt(entry + 24)];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), start, zip.getInt(entry + 20));
            int read = inflater.inflate(content);
            if (read < content.length) {
                throw new ZipException("an entry ends after " + read + " of " + content.length + " bytes");
            }
            return content;
        } catch (DataFormatException broken) {
            throw (ZipException) new ZipException("an entry can't be unpacked").initCause(broken);
        } finally {
            inflater.end();
        }
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
