head -n 1 keys | cut -d + -f 3- | base64 -d | tail -c +2 > key.der
sed -n 5p checkpoint | cut -d ' ' -f 3 | base64 -d | tail -c +5 > signature.der
head -n 3 checkpoint > text
openssl pkey -pubin -inform DER -in key.der -out key.pem
openssl dgst -sha256 -verify key.pem -signature signature.der text
